import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Place } from '../model/base';
import type { FullPosition } from '../model/position';
import type { Route } from '../model/route';
import type { Statement } from '../model/statement';
import { asLayer, type LayerFeature } from './layer-data';
import { release } from './release';
import { Failure, fetchJson, itemAddress, itemsAddress } from './request';

/** The records that the map and the lists hold in part, by collection. */
interface FullRecords {
  positions: FullPosition;
  statements: Statement;
  routes: Route;
  places: Place;
}

/** A collection whose records the page holds in part. */
export type PartCollection = keyof FullRecords;

/** A record in full: null until it has come, `missing` when the server has none, or why it did not come. */
export type FullRecord<K extends PartCollection> =
  | LayerFeature<FullRecords[K]>
  | 'missing'
  | Failure
  | null;

const records = new Map<string, Signal<unknown>>();
const underWay = new Set<string>();

/** A record with all its properties. The map needs few properties of many records, a card all of one. */
export function fullRecord<K extends PartCollection>(
  collection: K,
  id: string,
): Signal<FullRecord<K>> {
  const key = `${collection}/${id}`;
  const known = records.get(key) ?? signal(null);
  records.set(key, known);
  return known as Signal<FullRecord<K>>;
}

/** The feature of a full record, if it has come. */
export function featureOf<K extends PartCollection>(
  record: FullRecord<K>,
): LayerFeature<FullRecords[K]> | null {
  return record === 'missing' || record instanceof Failure ? null : record;
}

/** Asks for records in full, those that are not held yet, in one request. Never throws: see {@link FullRecord}. */
export async function loadFullRecords<K extends PartCollection>(
  collection: K,
  ids: string[],
  geometry: { detail: number } | null = null,
): Promise<void> {
  const asked = ids.filter((id) => isToBeAsked(collection, id));
  if (asked.length === 0) return;
  for (const id of asked) underWay.add(`${collection}/${id}`);
  const names = asked.map((id) => `'${id.replaceAll("'", "''")}'`).join(',');
  const query = new URLSearchParams({ filter: `id IN (${names})` });
  if (geometry) query.set('zoom-level', String(geometry.detail));
  else query.set('skipGeometry', 'true');
  const address = itemsAddress(collection, query);
  const answer = await (release ? fetchEach(collection, asked) : fetchJson(address))
    .then((body) => asLayer<FullRecords[K]>(body, address).features)
    .catch((error: unknown) => Failure.of(error, address));
  for (const id of asked) {
    underWay.delete(`${collection}/${id}`);
    fullRecord(collection, id).value =
      answer instanceof Failure
        ? answer
        : (answer.find((feature) => String(feature.id) === id) ?? 'missing');
  }
}

/** The records of a release, which has a file of each. */
async function fetchEach(collection: PartCollection, ids: string[]): Promise<unknown> {
  const features = ids.map((id) => fetchJson(itemAddress(collection, id)).catch(absent));
  return { features: (await Promise.all(features)).filter((feature) => feature !== null) };
}

function absent(error: unknown): null {
  if (error instanceof Failure && error.status === 404) return null;
  throw error;
}

/** What was missing or failed once is asked for again. */
function isToBeAsked(collection: PartCollection, id: string): boolean {
  return (
    featureOf(fullRecord(collection, id).peek()) === null && !underWay.has(`${collection}/${id}`)
  );
}

/** A record in full, asked for when it is first shown. */
export function useFullRecord<K extends PartCollection>(collection: K, id: string): FullRecord<K> {
  useEffect(() => void loadFullRecords(collection, [id]), [collection, id]);
  return fullRecord(collection, id).value;
}

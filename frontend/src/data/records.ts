import { type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Place } from '../model/base';
import type { FullPosition } from '../model/position';
import type { Route } from '../model/route';
import type { Statement } from '../model/statement';
import { asLayer, type LayerFeature } from './layer-data';
import { release } from './release';
import { Failure, fetchJson, itemAddress, itemsAddress } from './request';

/** The parts of records that map and lists need, by collection. */
interface FullRecords {
  positions: FullPosition;
  statements: Statement;
  routes: Route;
  places: Place;
}

/** A collection of which the page holds only parts of records. */
export type PartCollection = keyof FullRecords;

/** A full record: null until it has loaded, `missing` if the server has none, or why it did not load. */
export type FullRecord<K extends PartCollection> =
  | LayerFeature<FullRecords[K]>
  | 'missing'
  | Failure
  | null;

const records = new Map<string, Signal<unknown>>();
const underWay = new Set<string>();

/** A record with all its properties. The map needs few properties of many records, a card all of one record. */
export function fullRecord<K extends PartCollection>(
  collection: K,
  id: string,
): Signal<FullRecord<K>> {
  const key = `${collection}/${id}`;
  const known = records.get(key) ?? signal(null);
  records.set(key, known);
  return known as Signal<FullRecord<K>>;
}

/** The feature of a full record, if it has loaded. */
export function featureOf<K extends PartCollection>(
  record: FullRecord<K>,
): LayerFeature<FullRecords[K]> | null {
  return record === 'missing' || record instanceof Failure ? null : record;
}

/** Requests several full records at once, except those that are loaded. Never throws: see {@link FullRecord}. */
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

/** The records of a release, which has one file per record. */
async function fetchEach(collection: PartCollection, ids: string[]): Promise<unknown> {
  const features = ids.map((id) => fetchJson(itemAddress(collection, id)).catch(absent));
  return { features: (await Promise.all(features)).filter((feature) => feature !== null) };
}

function absent(error: unknown): null {
  if (error instanceof Failure && error.status === 404) return null;
  throw error;
}

/** Records that were missing or failed are requested again. */
function isToBeAsked(collection: PartCollection, id: string): boolean {
  return (
    featureOf(fullRecord(collection, id).peek()) === null && !underWay.has(`${collection}/${id}`)
  );
}

/** A full record, requested when it is first shown. */
export function useFullRecord<K extends PartCollection>(collection: K, id: string): FullRecord<K> {
  useEffect(() => void loadFullRecords(collection, [id]), [collection, id]);
  return fullRecord(collection, id).value;
}

import { computed, type Signal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Place } from '../model/base';
import type { FullPosition } from '../model/position';
import type { Route } from '../model/route';
import type { Statement } from '../model/statement';
import { asLayer, type LayerFeature } from './layer-data';
import { noteFailure, type ReadLoading, readable } from './loading';
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

/** A record, and whether the page reads it now. */
type Held = ReturnType<typeof readable<unknown>>;

const records = new Map<string, Held>();
const underWay = new Set<string>();

/** A record with all its properties. The map needs few properties of many records, a card all of one record. */
export function fullRecord<K extends PartCollection>(
  collection: K,
  id: string,
): Signal<FullRecord<K>> {
  const [record] = held(collection, id);
  return record as Signal<FullRecord<K>>;
}

function held(collection: PartCollection, id: string): Held {
  const key = `${collection}/${id}`;
  const known = records.get(key) ?? readable<unknown>(null);
  records.set(key, known);
  return known;
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
  answered.value += 1;
  if (answer instanceof Failure) noteFailure(asLoading(collection, asked));
}

/** How many requests for records have ended. */
const answered = signal(0);

/** Records that failed to load, as one thing that loads. */
function asLoading(collection: PartCollection, ids: string[]): ReadLoading {
  const found = ids.map((id) => held(collection, id));
  const failure = computed(() => {
    // Peeks at the records, because a record that is read counts as needed.
    void answered.value;
    return found.map(([record]) => record.peek()).find((one) => one instanceof Failure) ?? null;
  });
  return {
    id: collection,
    state: computed(() => (failure.value ? 'failed' : 'ready')),
    failure,
    isRead: computed(() => found.some(([, isRead]) => isRead.value)),
    retry: () => loadFullRecords(collection, ids),
  };
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

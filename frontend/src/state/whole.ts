import { type Signal, signal } from '@preact/signals';
import { itemsAddress } from '../api/address';
import type { Place } from '../api/base';
import { fetchJson } from '../api/fetch-json';
import { asLayer, type LayerFeature } from '../api/layer';
import type { WholePosition } from '../api/position';
import type { Route } from '../api/route';
import type { Statement } from '../api/statement';

/** The records that the map and the lists hold in part, by collection. */
interface Wholes {
  positions: WholePosition;
  statements: Statement;
  routes: Route;
  places: Place;
}

type Found<K extends keyof Wholes> = LayerFeature<Wholes[K]> | 'missing' | null;

const held = new Map<string, Signal<unknown>>();
const underWay = new Set<string>();

/**
 * A record with all its properties: null until it has come, `missing` when it cannot be had. The map needs
 * few properties of many records, a card all of one: they are asked for when a card opens.
 */
export function wholeRecord<K extends keyof Wholes>(collection: K, id: string): Signal<Found<K>> {
  const key = `${collection}/${id}`;
  const known = held.get(key) ?? signal(null);
  held.set(key, known);
  return known as Signal<Found<K>>;
}

/** Asks for records whole, those that are not held yet, in one request. Never throws: they are then `missing`. */
export async function loadWhole<K extends keyof Wholes>(
  collection: K,
  ids: string[],
  geometry: { detail: number } | null = null,
): Promise<void> {
  const wanted = ids.filter((id) => isWanted(collection, id));
  if (wanted.length === 0) return;
  for (const id of wanted) underWay.add(`${collection}/${id}`);
  const names = wanted.map((id) => `'${id.replaceAll("'", "''")}'`).join(',');
  const query = new URLSearchParams({ filter: `id IN (${names})` });
  if (geometry) query.set('zoom-level', String(geometry.detail));
  else query.set('skipGeometry', 'true');
  const address = itemsAddress(collection, query);
  const features = await fetchJson(address).then(
    (body) => asLayer<Wholes[K]>(body, address).features,
    () => [],
  );
  const found = new Map(features.map((feature) => [String(feature.id), feature]));
  for (const id of wanted) {
    underWay.delete(`${collection}/${id}`);
    wholeRecord(collection, id).value = found.get(id) ?? 'missing';
  }
}

/** What was missing once is asked for again: the server may have been away. */
function isWanted(collection: keyof Wholes, id: string): boolean {
  const found = wholeRecord(collection, id).peek();
  return (found === null || found === 'missing') && !underWay.has(`${collection}/${id}`);
}

import { itemsAddress } from './address';
import { fetchJson } from './fetch-json';
import { asLayer } from './layer';

/** How many features of a collection match filter parameters. */
export async function fetchCount(
  collection: string,
  filter: string,
  signal?: AbortSignal,
): Promise<number> {
  const query = new URLSearchParams(filter);
  query.set('limit', '1');
  query.set('skipGeometry', 'true');
  query.set('properties', 'id');
  const address = itemsAddress(collection, query);
  return asLayer(await fetchJson(address, signal), address).numberMatched ?? 0;
}

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
  query.set('zoom-level', '0');
  const address = `./ogc/collections/${encodeURIComponent(collection)}/items?${query}`;
  return asLayer(await fetchJson(address, signal), address).numberMatched ?? 0;
}

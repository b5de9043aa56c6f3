import { fetchJson } from './fetch-json';
import type { Layer } from './layer';

/** The number of the version that is served when none is asked for; null when the answer has none. */
export async function fetchCurrentVersion(): Promise<number | null> {
  const smallest = './ogc/collections/issues/items?limit=1&skipGeometry=true&properties=id';
  const answer = (await fetchJson(smallest)) as Partial<Layer<unknown>>;
  return answer.version ?? null;
}

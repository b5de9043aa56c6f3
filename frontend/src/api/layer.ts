import type { Feature, Geometry } from 'geojson';
import { type LayerQuery, layerAddress } from './address';
import { Failure } from './failure';
import { fetchJson } from './fetch-json';

/** A feature whose place may be unknown or not a place at all. */
export type LayerFeature<P> = Feature<Geometry | null, P>;

/** A feature collection with the foreign members that the server adds. */
export interface Layer<P> {
  type: 'FeatureCollection';
  features: LayerFeature<P>[];
  numberMatched?: number;
  numberReturned?: number;
  timeStamp?: string;
  version?: number;
  /** Names the version in addresses that stay, such as `12.3fa9c1`. */
  versionIdentity?: string;
  lastEvidence?: string;
  licence?: string;
  attribution?: string;
}

/** Fetches a layer, or the part of it that a query asks for. */
export async function fetchLayer<P>(layer: string, query: LayerQuery = {}): Promise<Layer<P>> {
  const address = layerAddress(layer, query);
  return asLayer<P>(await fetchJson(address), address);
}

/** An answer as a layer. Throws {@link Failure} when it is something else. */
export function asLayer<P>(body: unknown, address: string): Layer<P> {
  if (!isLayer<P>(body)) throw new Failure('unreadable', address);
  return body;
}

function isLayer<P>(body: unknown): body is Layer<P> {
  return (
    typeof body === 'object' &&
    body !== null &&
    Array.isArray((body as { features?: unknown }).features)
  );
}

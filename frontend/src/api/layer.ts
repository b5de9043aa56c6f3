import type { Feature, Geometry } from 'geojson';
import { type LayerQuery, layerAddress } from './address';
import { Failure } from './failure';

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
  lastEvidence?: string;
  licence?: string;
  attribution?: string;
}

/** Fetches a layer, or the part of it that a query asks for. */
export async function fetchLayer<P>(layer: string, query: LayerQuery = {}): Promise<Layer<P>> {
  const address = layerAddress(layer, query);
  const response = await fetch(address).catch(() => {
    throw new Failure('unreachable', address);
  });
  if (!response.ok) {
    throw new Failure('refused', address, response.status, await problemDetail(response));
  }
  const body: unknown = await response.json().catch(() => null);
  if (!isLayer<P>(body)) {
    throw new Failure('unreadable', address, response.status);
  }
  return body;
}

function isLayer<P>(body: unknown): body is Layer<P> {
  return (
    typeof body === 'object' &&
    body !== null &&
    Array.isArray((body as { features?: unknown }).features)
  );
}

/** The `detail` of an application/problem+json answer, if it is one. */
async function problemDetail(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? '';
}

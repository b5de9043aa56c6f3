import type { Feature, Geometry } from 'geojson';
import { itemAddress, itemsAddress } from './address';
import { fetchJson } from './fetch-json';
import { asLayer, type Layer } from './layer';

/** The properties of a feature that a user imported: whatever the file had. */
export type OwnProperties = Record<string, unknown>;

/** A feature of an imported layer. */
export type OwnFeature = Feature<Geometry | null, OwnProperties>;

/** The most features of an imported layer that the page draws at a time. */
export const MOST_DRAWN = 2000;

/** What of an imported layer is asked for. */
export interface OwnQuery {
  /** West, south, east, north in degrees; nothing for anywhere. */
  bbox?: number[];
  /** Only what holds on this day. */
  day?: string;
}

/** Where the features are asked for: no more than {@link MOST_DRAWN} of them. */
export function ownItemsAddress(layer: string, { bbox, day }: OwnQuery): string {
  const query = new URLSearchParams({ limit: String(MOST_DRAWN) });
  if (bbox) query.set('bbox', bbox.map((edge) => edge.toFixed(4)).join(','));
  if (day) query.set('datetime', day);
  return itemsAddress(layer, query);
}

/** Fetches features of an imported layer. */
export async function fetchOwnItems(
  address: string,
  signal: AbortSignal,
): Promise<Layer<OwnProperties>> {
  return asLayer<OwnProperties>(await fetchJson(address, signal), address);
}

/** Fetches one feature of an imported layer. */
export async function fetchOwnItem(layer: string, id: string): Promise<OwnFeature> {
  return (await fetchJson(itemAddress(layer, id))) as OwnFeature;
}

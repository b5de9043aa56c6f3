/** The zoom levels the page asks the server to simplify for, coarse to exact. */
export const DETAILS = [5, 8, 11, 12] as const;

/** One of {@link DETAILS}: sent as `zoom-level`. */
export type Detail = (typeof DETAILS)[number];

/** The coarsest detail that still looks exact at a map zoom. Few distinct values keep answers cacheable. */
export function detailFor(zoom: number): Detail {
  return DETAILS.find((detail) => zoom <= detail) ?? 12;
}

/** A whole layer, for the map and for downloading. */
export function layerAddress(layer: string, detail?: Detail): string {
  return `./layers/${layer}.geojson${detail === undefined ? '' : `?zoom-level=${detail}`}`;
}

/** A layer as an OGC API – Features items resource, filtered. */
export function itemsAddress(collection: string, filter: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...filter, limit: '10000' });
  return `./ogc/collections/${collection}/items?${query}`;
}

/** One feature in the API. */
export function itemAddress(collection: string, id: string): string {
  return `./ogc/collections/${collection}/items/${encodeURIComponent(id)}`;
}

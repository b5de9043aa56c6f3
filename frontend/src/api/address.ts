import { inVersion } from './edition';

/** The zoom levels the page asks the server to simplify for, coarse to exact. */
export const DETAILS = [5, 8, 11, 12] as const;

/** One of {@link DETAILS}: sent as `zoom-level`. Few distinct values keep answers cacheable. */
export type Detail = (typeof DETAILS)[number];

/** The last map zoom at which each detail's tolerance (1000, 250, 50 m) is about a pixel wide. */
const LAST_ZOOMS: [number, Detail][] = [
  [6.5, 5],
  [9.5, 8],
  [11.5, 11],
];

/** The coarsest detail that still looks exact at a map zoom. */
export function detailFor(zoom: number): Detail {
  return LAST_ZOOMS.find(([last]) => zoom <= last)?.[1] ?? 12;
}

/** What of a layer is asked for; nothing said means all of it, exactly. */
export interface LayerQuery {
  detail?: Detail;
  /** Only what holds on this day. */
  day?: string;
  /** Only these properties. */
  only?: readonly string[];
  /** All but these properties. */
  without?: readonly string[];
  /** Whether the geometry is left out. */
  isPlaceless?: boolean;
}

/** A layer's address, for the map and for downloading. */
export function layerAddress(layer: string, asked: LayerQuery = {}): string {
  const { detail, day, only, without, isPlaceless } = asked;
  const query = [
    ...(detail === undefined ? [] : [`zoom-level=${detail}`]),
    ...(day === undefined ? [] : [`datetime=${day}`]),
    ...(only ? [`properties=${only.join(',')}`] : []),
    ...(without ? [`exclude-properties=${without.join(',')}`] : []),
    ...(isPlaceless ? ['skipGeometry=true'] : []),
  ];
  return inVersion(`./layers/${layer}.geojson${query.length > 0 ? `?${query.join('&')}` : ''}`);
}

/** The features of a collection that match filter parameters, a page of them. */
export function itemsAddress(collection: string, query: URLSearchParams): string {
  return inVersion(`./ogc/collections/${encodeURIComponent(collection)}/items?${query}`);
}

/** One feature in the API. */
export function itemAddress(collection: string, id: string): string {
  return inVersion(`./ogc/collections/${collection}/items/${encodeURIComponent(id)}`);
}

import { fileOf, release } from './release';

/** Why there is no answer: the server was unreachable, refused, or sent something unreadable. */
export type FailureKind = 'unreachable' | 'refused' | 'unreadable';

/** A failed request, in the terms that the page shows. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly address: string;
  readonly status: number | null;
  /** The server's message; empty if it sent none. */
  readonly detail: string;

  constructor(kind: FailureKind, address: string, status: number | null = null, detail = '') {
    super(detail || kind);
    this.name = 'Failure';
    this.kind = kind;
    this.address = address;
    this.status = status;
    this.detail = detail;
  }

  /** Converts an error to a failure. Any other error means that the answer could not be read. */
  static of(error: unknown, address: string): Failure {
    return error instanceof Failure
      ? error
      : new Failure('unreadable', address, null, String(error));
  }
}

/** The data version of every request, as `asOf` names it; null for the current one. */
let pinned: string | null = null;

/** Sets the data version of all requests. It is set once, before any request: the page shows one version. */
export function pinVersion(version: string | null): void {
  pinned = version;
}

/** An address of the API in the page's data version, or of the file that a release has for it. */
export function inVersion(address: string): string {
  const asked =
    pinned === null ? address : `${address}${address.includes('?') ? '&' : '?'}asOf=${pinned}`;
  return release ? `./${fileOf(asked, release)}` : asked;
}

/** Requests a JSON document. Throws {@link Failure}: unreachable, refused, or unreadable if it is not JSON. */
export async function fetchJson(address: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(address, signal ? { signal } : {}).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Failure('unreachable', address);
  });
  if (!response.ok) {
    throw new Failure('refused', address, response.status, await problemDetail(response));
  }
  return response.json().catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Failure('unreadable', address, response.status);
  });
}

/** The `detail` of an application/problem+json answer, if there is one. */
async function problemDetail(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? '';
}

/** Requests a text. Throws {@link Failure}: unreachable, or refused. */
export async function fetchText(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal }).catch(() => {
    throw new Failure('unreachable', address);
  });
  if (!response.ok) throw new Failure('refused', address, response.status);
  return response.text();
}

/** The zoom levels for which the page requests simplified geometry, coarse to exact. */
export const DETAILS = [5, 8, 11, 12] as const;

/** One of {@link DETAILS}, sent as `zoom-level`. There are few, so that answers can be cached. */
export type Detail = (typeof DETAILS)[number];

/** The last map zoom at which each detail's tolerance (1000, 250, 50 m) is about one pixel. */
const LAST_ZOOMS: [number, Detail][] = [
  [6.5, 5],
  [9.5, 8],
  [11.5, 11],
];

/** The coarsest detail that still looks exact at a map zoom. */
export function detailFor(zoom: number): Detail {
  return LAST_ZOOMS.find(([last]) => zoom <= last)?.[1] ?? 12;
}

/** Which part of a layer is requested; without members, all of it, exactly. */
export interface LayerQuery {
  detail?: Detail;
  /** Only these properties. */
  only?: readonly string[];
  /** All but these properties. */
  without?: readonly string[];
  /** Whether the geometry is left out. */
  isPlaceless?: boolean;
}

/** A layer's address, for the map and for downloading. */
export function layerAddress(layer: string, asked: LayerQuery = {}): string {
  const { detail, only, without, isPlaceless } = asked;
  const query = [
    ...(detail === undefined ? [] : [`zoom-level=${detail}`]),
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

import { fileOf, release } from './release';

/** Why an answer did not come: no server, a refusal by it, or bytes that are not what was asked for. */
export type FailureKind = 'unreachable' | 'refused' | 'unreadable';

/** What went wrong with a request, in the terms the page shows. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly address: string;
  readonly status: number | null;
  /** What the server says of it; empty where it says nothing. */
  readonly detail: string;

  constructor(kind: FailureKind, address: string, status: number | null = null, detail = '') {
    super(detail || kind);
    this.name = 'Failure';
    this.kind = kind;
    this.address = address;
    this.status = status;
    this.detail = detail;
  }

  /** An error as a failure: whatever else was thrown means that the answer could not be read. */
  static of(error: unknown, address: string): Failure {
    return error instanceof Failure
      ? error
      : new Failure('unreadable', address, null, String(error));
  }
}

/** The data version that every request asks for, as `asOf` has it; null for the current one. */
let pinned: string | null = null;

/** Asks for a data version from now on. Set once, before anything is fetched: the page shows one version. */
export function pinVersion(version: string | null): void {
  pinned = version;
}

/** An address of the API, in the data version that the page shows; or of the file that a release has for it. */
export function inVersion(address: string): string {
  const asked =
    pinned === null ? address : `${address}${address.includes('?') ? '&' : '?'}asOf=${pinned}`;
  return release ? `./${fileOf(asked, release)}` : asked;
}

/** Asks for a JSON document. Throws {@link Failure}: unreachable, refused, or unreadable when it is no JSON. */
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

/** The `detail` of an application/problem+json answer, if it is one. */
async function problemDetail(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? '';
}

/** Asks for a text. Throws {@link Failure}: unreachable, or refused. */
export async function fetchText(address: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal }).catch(() => {
    throw new Failure('unreachable', address);
  });
  if (!response.ok) throw new Failure('refused', address, response.status);
  return response.text();
}

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

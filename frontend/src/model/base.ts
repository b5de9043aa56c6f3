/** Names by language code. */
export type Names = Record<string, string>;

/** A state, province or exclave. */
export interface Territory {
  id: string;
  name: string;
  names: Names | null;
  kind: string;
  partOf: string | null;
  exclaveOf: string | null;
  areaKm2: number | null;
  publishedAreaKm2: number | null;
}

/** A line between territories. */
export interface Boundary {
  id: string;
  name: string;
  between: [string, string];
  kind: string;
  river: string | null;
  lengthKm: number | null;
  status: string | null;
  publishedKm: number | null;
}

/** A lake, sea, reservoir or river. */
export interface Water {
  id: string;
  name: string;
  names: Names | null;
  kind: string;
}

/** What the map needs of a place. */
export const PLACE_POINT = ['id', 'name', 'kind', 'minZoom'] as const satisfies (keyof Place)[];

/** A place as far as the map needs it. */
export type PlacePoint = Pick<Place, (typeof PLACE_POINT)[number]>;

/** A town, station, crossing or other point. */
export interface Place {
  id: string;
  name: string;
  names: Names | null;
  kind: string;
  country: string | null;
  errorM: number | null;
  minZoom: number | null;
}

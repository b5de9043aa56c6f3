import type { Place } from './collection-types';

export type { Boundary, Names, Place, Territory, Water } from './collection-types';

/** What the map needs of a place. */
export const PLACE_POINT = ['id', 'name', 'kind', 'minZoom'] as const satisfies (keyof Place)[];

/** A place as far as the map needs it. */
export type PlacePoint = Pick<Place, (typeof PLACE_POINT)[number]>;

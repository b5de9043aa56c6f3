import type { Place } from './collection-types';

export type { Boundary, Names, Place, Territory, Water } from './collection-types';

/** The properties of a place that the map needs. */
export const PLACE_POINT = ['id', 'name', 'kind', 'minZoom'] as const satisfies (keyof Place)[];

/** A place as far as the map needs it. */
export type PlacePoint = Pick<Place, (typeof PLACE_POINT)[number]>;

/** The zoom from which a place is shown when the data names none. */
export const USUAL_ZOOM = 8;

/** Whether a place is shown at a zoom. */
export function isPlaceVisible({ minZoom }: PlacePoint, zoom: number): boolean {
  return zoom >= (minZoom ?? USUAL_ZOOM);
}

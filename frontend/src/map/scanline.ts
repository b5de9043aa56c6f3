import type { Position as Coordinate, Geometry } from 'geojson';
import { polygonsOf } from './point-in-polygon';

/**
 * Which of some longitudes on one latitude lie inside a geometry's polygons. The edges are crossed
 * once for the whole row, not once for each place, which is what makes naming territories fast.
 */
export function insideOnRow(geometry: Geometry | null, lat: number, lons: number[]): boolean[] {
  const inside = lons.map(() => false);
  for (const rings of polygonsOf(geometry)) {
    const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b);
    if (crossings.length > 0) markBetween(inside, lons, crossings);
  }
  return inside;
}

/** The longitudes at which a ring crosses a latitude. */
function crossingsAt(ring: Coordinate[], lat: number): number[] {
  const crossings: number[] = [];
  for (let index = 1; index < ring.length; index++) {
    const a = ring[index - 1] as Coordinate;
    const b = ring[index] as Coordinate;
    const ay = a[1] as number;
    const by = b[1] as number;
    if (ay > lat === by > lat) continue;
    crossings.push(
      (a[0] as number) + ((lat - ay) / (by - ay)) * ((b[0] as number) - (a[0] as number)),
    );
  }
  return crossings;
}

/** Even–odd: between the first and second crossing it is inside, between the second and third not. */
function markBetween(inside: boolean[], lons: number[], crossings: number[]): void {
  lons.forEach((lon, index) => {
    const passed = crossings.filter((crossing) => crossing <= lon).length;
    if (passed % 2 === 1) inside[index] = true;
  });
}

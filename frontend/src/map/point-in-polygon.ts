import type { Position as Coordinate, Geometry } from 'geojson';

/** The polygons of a geometry, each a list of rings. */
export function polygonsOf(geometry: Geometry | null): Coordinate[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry?.type === 'GeometryCollection') return geometry.geometries.flatMap(polygonsOf);
  return [];
}

/** The lines of a geometry. */
export function linesOf(geometry: Geometry | null): Coordinate[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates];
  if (geometry?.type === 'MultiLineString') return geometry.coordinates;
  if (geometry?.type === 'GeometryCollection') return geometry.geometries.flatMap(linesOf);
  return [];
}

/** The points of a geometry. */
export function pointsOf(geometry: Geometry | null): Coordinate[] {
  if (geometry?.type === 'Point') return [geometry.coordinates];
  if (geometry?.type === 'MultiPoint') return geometry.coordinates;
  if (geometry?.type === 'GeometryCollection') return geometry.geometries.flatMap(pointsOf);
  return [];
}

/** Whether a place lies inside a geometry's polygons, holes left out. */
export function isInside(lon: number, lat: number, geometry: Geometry | null): boolean {
  return polygonsOf(geometry).some((rings) => {
    // Even–odd over all rings: a point in a hole crosses an even number of them.
    const crossings = rings.reduce((sum, ring) => sum + crossingsOf(lon, lat, ring), 0);
    return crossings % 2 === 1;
  });
}

/** How often a ray to the east crosses a ring. */
function crossingsOf(lon: number, lat: number, ring: Coordinate[]): number {
  let crossings = 0;
  for (let index = 1; index < ring.length; index++) {
    // Indexed, not destructured: this runs for every vertex of a state.
    const a = ring[index - 1] as Coordinate;
    const b = ring[index] as Coordinate;
    const ay = a[1] as number;
    const by = b[1] as number;
    if (ay > lat === by > lat) continue;
    const ax = a[0] as number;
    if (lon < ax + ((lat - ay) / (by - ay)) * ((b[0] as number) - ax)) crossings++;
  }
  return crossings;
}

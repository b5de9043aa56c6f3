import type { Position as Coordinate, Geometry } from 'geojson';
import pointInPolygon from 'point-in-polygon-hao';

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

/** Whether a point lies inside a geometry's polygons, without their holes; a point on an edge does. */
export function isInside(lon: number, lat: number, geometry: Geometry | null): boolean {
  return polygonsOf(geometry).some((rings) => pointInPolygon([lon, lat], rings) !== false);
}

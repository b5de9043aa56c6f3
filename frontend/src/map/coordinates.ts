import type { Position as Coordinate, Geometry } from 'geojson';
import type { LatLng } from 'leaflet';
import { L } from './leaflet';
import { linesOf, polygonsOf } from './point-in-polygon';

/** GeoJSON's lon/lat as Leaflet's lat/lng. */
export function toLatLng(coordinate: Coordinate): LatLng {
  return L.latLng(coordinate[1] ?? 0, coordinate[0] ?? 0);
}

/** The lines of a geometry for a polyline. */
export function toLines(geometry: Geometry | null): LatLng[][] {
  return linesOf(geometry).map((line) => line.map(toLatLng));
}

/** The polygons of a geometry for a polygon. */
export function toPolygons(geometry: Geometry | null): LatLng[][][] {
  return polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(toLatLng)));
}

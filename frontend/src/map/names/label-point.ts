import type { Position as Coordinate, Geometry } from 'geojson';
import type { Map as LeafletMap } from 'leaflet';
import { clipPolygon } from 'lineclip';
import polylabel from 'polylabel';
import { isInside, polygonsOf } from '../../model/geometry';

/** A rectangle of longitudes and latitudes. */
export interface Window {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** What a map shows. */
export function windowOf(map: LeafletMap): Window {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}

/** A possible point for a name, and the room around it, as a fraction of the window's height. */
interface LabelPoint {
  lon: number;
  lat: number;
  room: number;
}

type Ring = Coordinate[];

/** Names are wide, so horizontal room counts half of vertical room. */
const WIDE = 0.5;

/** The precision of the search for the point, as a fraction of the window's height. */
const PRECISION = 0.01;

/**
 * The point inside the visible part of a territory that is farthest from its edges and from the window's. So a
 * large state keeps its name if its centre is out of view. Parts with names of their own count as outside. Null if
 * nothing is visible.
 */
export function labelPoint(
  geometry: Geometry | null,
  window: Window,
  parts: Geometry[] = [],
): LabelPoint | null {
  const height = window.north - window.south;
  const points = polygonsOf(geometry).flatMap((rings) => {
    const holes = parts.flatMap(polygonsOf).filter((part) => liesIn(part, rings));
    return deepest([...rings, ...holes.flatMap((hole) => hole.slice(0, 1))], window) ?? [];
  });
  const best = points.reduce<LabelPoint | null>(
    (deeper, point) => (deeper && deeper.room >= point.room ? deeper : point),
    null,
  );
  return best && { ...best, room: best.room / height };
}

/** The innermost point of the visible part of a polygon, with its distance to the edge in degrees of latitude. */
function deepest(rings: Ring[], { west, south, east, north }: Window): LabelPoint | null {
  const shown = rings.map((ring) => clipPolygon(ring, [west, south, east, north]));
  const [outer, ...holes] = shown.filter((ring) => ring.length > 2);
  if (!outer || outer !== shown[0]) return null;
  const sideways = WIDE * Math.cos((((north + south) / 2) * Math.PI) / 180);
  const flat = [outer, ...holes].map((ring) =>
    ring.map(([x = 0, y = 0]): [number, number] => [x * sideways, y]),
  );
  const [x, y, room] = depthOf(flat, (north - south) * PRECISION);
  return room > 0 ? { lon: x / sideways, lat: y, room } : null;
}

function depthOf(rings: [number, number][][], precision: number): [number, number, number] {
  const point = polylabel(rings, precision);
  return [point[0] ?? 0, point[1] ?? 0, point.distance];
}

/** Whether a part lies within a polygon; an exclave lies beside it. */
function liesIn(part: Ring[], rings: Ring[]): boolean {
  const [x = 0, y = 0] = innermost(part[0] ?? []);
  return isInside(x, y, { type: 'Polygon', coordinates: rings });
}

/** The innermost points of rings. Each part is compared with every polygon of its territory. */
const known = new WeakMap<Ring, number[]>();

function innermost(ring: Ring): number[] {
  const flat = () => ring.map(([lon = 0, lat = 0]): [number, number] => [lon, lat]);
  const point = known.get(ring) ?? polylabel([flat()], PRECISION);
  known.set(ring, point);
  return point;
}

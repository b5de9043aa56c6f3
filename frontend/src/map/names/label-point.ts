import type { Position as Coordinate, Geometry } from 'geojson';
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

/** Where a name can stand, and how much room it has there, as a share of the window's height. */
interface LabelPoint {
  lon: number;
  lat: number;
  room: number;
}

type Ring = Coordinate[];

/** Names are wide, so room sideways counts half of room up and down. */
const WIDE = 0.5;

/** How near to the deepest place is near enough, as a share of the window's height. */
const PRECISION = 0.01;

/**
 * The place inside the visible part of a territory that is farthest from its edges and from the
 * window's: a large state whose centre is out of view keeps its name. The parts that have names of their
 * own count as outside. Null when nothing shows.
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

/** The deepest place of what a window shows of a polygon, with its depth in degrees of latitude. */
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

/** Whether a part lies within a polygon, and not beside it as an exclave does. */
function liesIn(part: Ring[], rings: Ring[]): boolean {
  const [outer = []] = part;
  const [x, y] = polylabel(
    [outer.map(([lon = 0, lat = 0]): [number, number] => [lon, lat])],
    PRECISION,
  );
  return isInside(x ?? 0, y ?? 0, { type: 'Polygon', coordinates: rings });
}

import type { Position as Coordinate } from 'geojson';

/** Degrees within which two lines count as one on the screen at the zooms where routes are shown. */
const NEAR = 0.025;

/** How much of a line must be near the other. */
const MOST = 0.7;

/** Whether most of a line runs beside some other lines: a railway on a river bank, say. */
export function runsAlong(line: Coordinate[], others: Coordinate[][]): boolean {
  if (line.length === 0) return false;
  const near = line.filter((place) => others.some((other) => isNear(place, other)));
  return near.length / line.length >= MOST;
}

function isNear([x = 0, y = 0]: Coordinate, line: Coordinate[]): boolean {
  return line.some((end, index) => {
    const start = line[index - 1];
    return start !== undefined && distance(x, y, start, end) < NEAR;
  });
}

function distance(
  x: number,
  y: number,
  [ax = 0, ay = 0]: Coordinate,
  [bx = 0, by = 0]: Coordinate,
): number {
  const size = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = size === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / size;
  const kept = Math.max(0, Math.min(1, share));
  return Math.hypot(x - ax - kept * (bx - ax), y - ay - kept * (by - ay));
}

import type { Position as Coordinate } from 'geojson';
import { anchorGeometry } from '../../data/resolver';
import { type AnchorRef, anchorKey } from '../../model/anchor';
import { linesOf } from '../../model/geometry';
import type { PositionLine } from './position-line';

/** Lines whose things run along each other, so that they share the space beside the line. */
export type ParallelGroup = [PositionLine, ...PositionLine[]];

/** The lines by group. A route that runs along a boundary belongs to that boundary's group. */
export function parallelGroups(lines: PositionLine[]): ParallelGroup[] {
  const boundaries = lines.flatMap(({ anchor }) => (anchor.kind === 'boundary' ? anchor : []));
  const groups = new Map<string, ParallelGroup>();
  for (const line of lines) {
    const key = groupKey(line, boundaries);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}

/** The boundary of a group, which gives it its sides. */
export function boundaryOf(group: PositionLine[]): string | null {
  return group.find(({ anchor }) => anchor.kind === 'boundary')?.anchor.id ?? null;
}

function groupKey({ anchor }: PositionLine, boundaries: AnchorRef[]): string {
  return anchorKey(boundaries.find((boundary) => runsAlongAnchor(anchor, boundary)) ?? anchor);
}

const known = new Map<string, boolean>();

/** Whether a route follows a boundary or another route. The answer is cached, because each redraw asks for it. */
export function runsAlongAnchor(anchor: AnchorRef, other: AnchorRef): boolean {
  if (anchor.kind !== 'route' || (other.kind !== 'route' && other.kind !== 'boundary'))
    return false;
  const key = `${anchorKey(anchor)} ${anchorKey(other)}`;
  const lines = [anchor, other].map((each) => linesOf(anchorGeometry(each)));
  const answer = known.get(key) ?? runsAlong(lines[0]?.flat() ?? [], lines[1] ?? []);
  if (lines.every((each) => each.length > 0)) known.set(key, answer);
  return answer;
}

/** Two lines within these degrees look like one at the zooms that show routes. */
const NEAR = 0.025;

/** The fraction of a line that must be near the other. */
const MOST = 0.7;

/** Whether most of a line runs beside some other lines, such as a railway on a river bank. */
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

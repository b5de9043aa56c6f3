import type { Position as Coordinate, Geometry } from 'geojson';
import { isInside } from './point-in-polygon';

/** Degrees beside the line at which to look: a few hundred metres, more than the coarse lines err. */
const LOOK = 0.01;

/**
 * On which side of a line, seen along it on a north-up map, a territory lies: 1 right, -1 left,
 * 0 undecided. Asked at many segments, because a coarse territory misses the line here and there.
 */
export function sideOf(line: Coordinate[], territory: Geometry | null): 1 | -1 | 0 {
  if (!territory) return 0;
  const known = answers.get(territory)?.get(line);
  if (known !== undefined) return known;
  const side = vote(line, territory);
  if (!answers.has(territory)) answers.set(territory, new WeakMap());
  answers.get(territory)?.set(line, side);
  return side;
}

// Asked for every strand at every step of the slider, of the same few geometries.
const answers = new WeakMap<Geometry, WeakMap<Coordinate[], 1 | -1 | 0>>();

function vote(line: Coordinate[], territory: Geometry): 1 | -1 | 0 {
  const step = Math.max(1, Math.floor(line.length / 24));
  let votes = 0;
  for (let index = step; index < line.length; index += step) {
    votes += voteAt(line[index - step] ?? [], line[index] ?? [], territory);
  }
  return Math.sign(votes) as 1 | -1 | 0;
}

function voteAt(a: Coordinate, b: Coordinate, territory: Geometry): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const size = Math.hypot(bx - ax, by - ay);
  if (size === 0) return 0;
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  const right = { x: ((by - ay) / size) * LOOK, y: (-(bx - ax) / size) * LOOK };
  const onRight = isInside(x + right.x, y + right.y, territory) ? 1 : 0;
  const onLeft = isInside(x - right.x, y - right.y, territory) ? 1 : 0;
  return onRight - onLeft;
}

import type { Position as Coordinate, Geometry } from 'geojson';
import { data } from '../../data/layers';
import { anchorGeometry } from '../../data/resolver';
import { isInside, linesOf } from '../../model/geometry';
import { boundaryOf, type ParallelGroup } from './parallel-groups';
import type { PositionLine } from './position-line';

/** A side of a line: 1 right of its direction, -1 left. */
export type Side = 1 | -1;

/**
 * The side to which a red line's ticks point: the side that the record names as refused, if it is one of the
 * boundary's; otherwise away from the actor's own territory.
 */
export function tickSide(line: PositionLine, group: ParallelGroup): Side {
  const between = data.boundaries.find(boundaryOf(group) ?? '')?.properties.between ?? [];
  const named = line.positions.find((position) => position.refusedSide)?.refusedSide;
  const refused = named ? indexIn(between, named) : -1;
  const own = indexIn(between, line.actor);
  const towards = refused >= 0 ? refused : own === 0 ? 1 : 0;
  return isFirstRight(line, between) === (towards === 0) ? 1 : -1;
}

/** Which of a boundary's two territories a territory is, or lies in; -1 if neither. */
function indexIn(between: readonly string[], id: string): number {
  const ids = [id, data.territories.find(id)?.properties.partOf];
  return between.findIndex(
    (each) => ids.includes(each) || data.territories.find(each)?.properties.partOf === id,
  );
}

/** Whether the first of a boundary's territories lies to the right of a line; lines run in either direction. */
function isFirstRight(line: PositionLine, between: readonly string[]): boolean {
  const geometry = anchorGeometry(line.anchor);
  const [longest] = linesOf(geometry).sort((a, b) => b.length - a.length);
  const [first, second] = between.map((id) => data.territories.find(id)?.geometry ?? null);
  if (!longest || !first || !second) return true;
  // The second territory decides: a route lies inside the first one, which is then on both its sides.
  const side = sideOf(longest, second);
  return side === 0 ? sideOf(longest, first) >= 0 : side < 0;
}

/** How far beside the line to look, in degrees: a few hundred metres, more than the error of the coarse lines. */
const LOOK = 0.01;

/**
 * On which side of a line, along it on a north-up map, a territory lies: 1 right, -1 left, 0 undecided. Many
 * segments are tested, because a coarse territory misses the line in places.
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

// Cached, because every line asks for it at every step of the slider, for the same few geometries.
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

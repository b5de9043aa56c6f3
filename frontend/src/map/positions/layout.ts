import type { Position as Coordinate, Geometry } from 'geojson';
import { data } from '../../data/layers';
import { anchorGeometry } from '../../data/resolver';
import { isInside, linesOf } from '../../model/geometry';
import { currentZoom } from '../../state/signals';
import { boundaryOf, type ParallelGroup } from './parallel-groups';
import type { PositionLine } from './position-line';

/** Pixels from a line to the first line beside it, and from line to line. */
const FIRST = 6.5;
const STEP = 9;

/** Lanes lie closer where the whole region shows, or they would stand for kilometres. */
function closeness(zoom: number): number {
  if (zoom < 8) return 0.7;
  return zoom < 10 ? 0.9 : 1;
}

/** Where a line lies. */
export interface Layout {
  /** Pixels to the right of its own line; negative to the left. */
  distance: number;
  /** The side to which a red line's ticks point: 1 right of the line, -1 left. */
  ticks: 1 | -1;
  /** The share of its length at which its letters stand, so that those of a group stand apart. */
  share: number;
}

/** Where the lines of a group lie, by line key. */
export function layOut(group: ParallelGroup): Map<string, Layout> {
  const between = data.boundaries.find(boundaryOf(group) ?? '')?.properties.between ?? [];
  const layouts = new Map<string, Layout>();
  const lanes = lanesOf(group, (line) => sideFor(line, between));
  for (const [index, line] of group.entries()) {
    const lane = lanes.get(line.key) ?? { side: 'home', index: 0 };
    const isHomeRight = homeIsRight(line, between);
    const sign = isHomeRight === (lane.side === 'home') ? 1 : -1;
    const refused = refusedSide(line, between) ?? opposite(lane.side);
    const ticks = isHomeRight === (refused === 'home') ? 1 : -1;
    const distance = sign * (FIRST + STEP * lane.index) * closeness(currentZoom.value);
    layouts.set(line.key, { distance, ticks, share: (index + 1) / (group.length + 1) });
  }
  return layouts;
}

/**
 * The side that a line belongs on: its actor's own ground, or for what bears on a route the ground
 * that the route is on, so that no claim on it seems to reach into the neighbour's.
 */
function sideFor({ actor, anchor }: PositionLine, between: readonly string[]): Side | null {
  const own = sideOfTerritory(actor, between);
  if (own) return own;
  return anchor.kind === 'route' && between.length > 0 ? sideOfRoute(anchor.id, between) : null;
}

/** Where the ticks stand: on the side that the record names, if it names one of this boundary's. */
function refusedSide({ positions }: PositionLine, between: readonly string[]): Side | null {
  const named = positions.find((position) => position.refusedSide)?.refusedSide;
  return named ? sideOfTerritory(named, between) : null;
}

function sideOfTerritory(id: string, between: readonly string[]): Side | null {
  const ids = [id, data.territories.find(id)?.properties.partOf];
  const index = between.findIndex(
    (each) => ids.includes(each) || data.territories.find(each)?.properties.partOf === id,
  );
  if (index < 0) return null;
  return index === 0 ? 'home' : 'far';
}

/** Without a named side the ticks point back at the line that is guarded. */
function opposite(side: Side): Side {
  return side === 'home' ? 'far' : 'home';
}

function sideOfRoute(route: string, between: readonly string[]): Side | null {
  const line = linesOf(anchorGeometry({ kind: 'route', id: route })).flat();
  const [lon = 0, lat = 0] = line[Math.floor(line.length / 2)] ?? [];
  const ground = between.findIndex((id) =>
    isInside(lon, lat, data.territories.find(id)?.geometry ?? null),
  );
  if (ground < 0) return null;
  return ground === 0 ? 'home' : 'far';
}

/** Whether the home side lies to the right of a line's own line; lines run either way. */
function homeIsRight(line: PositionLine, between: readonly string[]): boolean {
  const geometry = anchorGeometry(line.anchor);
  const [longest] = linesOf(geometry).sort((a, b) => b.length - a.length);
  const [home, far] = between.map((id) => data.territories.find(id)?.geometry ?? null);
  if (!longest || !home || !far) return true;
  // The far side decides: a route lies inside the home territory, which is then on both its sides.
  const side = sideOf(longest, far);
  return side === 0 ? sideOf(longest, home) >= 0 : side < 0;
}

/** The two sides of a line, as the territories see them: `home` is the first territory's. */
type Side = 'home' | 'far';

/** Where a line lies: on which side, and how many lines lie between it and the line. */
interface Lane {
  side: Side;
  index: number;
}

/**
 * Gives every line of a group a lane of its own. An actor whose own ground is on one side is
 * drawn there, facing the line; the others take the side that has fewer.
 */
export function lanesOf(
  lines: PositionLine[],
  ownSide: (line: PositionLine) => Side | null,
): Map<string, Lane> {
  const taken: Record<Side, number> = { home: 0, far: 0 };
  const lanes = new Map<string, Lane>();
  const place = (line: PositionLine, side: Side) => {
    lanes.set(line.key, { side, index: taken[side] });
    taken[side] += 1;
  };
  const guests: PositionLine[] = [];
  for (const line of lines) {
    const side = ownSide(line);
    if (side) place(line, side);
    else guests.push(line);
  }
  for (const line of guests) place(line, taken.home <= taken.far ? 'home' : 'far');
  return lanes;
}

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

// Asked for every line at every step of the slider, of the same few geometries.
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

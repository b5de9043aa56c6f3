import { data } from '../state/data';
import { shownZoom } from '../state/shown';
import { anchorGeometry } from './anchor-geometry';
import { type Bundle, boundaryOf } from './bundles';
import { lanesOf, type Side } from './lanes';
import { isInside, linesOf } from './point-in-polygon';
import { sideOf } from './side';
import type { Strand } from './strand';

/** Pixels from a line to the first strand beside it, and from strand to strand. */
const FIRST = 6.5;
const STEP = 9;

/** Lanes lie closer where the whole region shows, or they would stand for kilometres. */
function closeness(zoom: number): number {
  if (zoom < 8) return 0.7;
  return zoom < 10 ? 0.9 : 1;
}

/** Where a strand lies. */
export interface Layout {
  /** Pixels to the right of its own line; negative to the left. */
  distance: number;
  /** The side to which a red line's ticks point: 1 right of the line, -1 left. */
  ticks: 1 | -1;
  /** The share of its length at which its letters stand, so that those of a bundle stand apart. */
  share: number;
}

/** Where the strands of a bundle lie, by strand key. */
export function layOut(bundle: Bundle): Map<string, Layout> {
  const between = data.boundaries.find(boundaryOf(bundle) ?? '')?.properties.between ?? [];
  const layouts = new Map<string, Layout>();
  const lanes = lanesOf(bundle, (strand) => sideFor(strand, between));
  for (const [index, strand] of bundle.entries()) {
    const lane = lanes.get(strand.key) ?? { side: 'home', index: 0 };
    const isHomeRight = homeIsRight(strand, between);
    const sign = isHomeRight === (lane.side === 'home') ? 1 : -1;
    const refused = refusedSide(strand, between) ?? opposite(lane.side);
    const ticks = isHomeRight === (refused === 'home') ? 1 : -1;
    const distance = sign * (FIRST + STEP * lane.index) * closeness(shownZoom.value);
    layouts.set(strand.key, { distance, ticks, share: (index + 1) / (bundle.length + 1) });
  }
  return layouts;
}

/**
 * The side that a strand belongs on: its actor's own ground, or for what bears on a route the ground
 * that the route is on, so that no claim on it seems to reach into the neighbour's.
 */
function sideFor({ actor, anchor }: Strand, between: readonly string[]): Side | null {
  const own = sideOfTerritory(actor, between);
  if (own) return own;
  return anchor?.kind === 'route' && between.length > 0 ? groundOf(anchor.id, between) : null;
}

/** Where the ticks stand: on the side that the record names, if it names one of this boundary's. */
function refusedSide({ positions }: Strand, between: readonly string[]): Side | null {
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

function groundOf(route: string, between: readonly string[]): Side | null {
  const line = linesOf(anchorGeometry({ kind: 'route', id: route })).flat();
  const [lon = 0, lat = 0] = line[Math.floor(line.length / 2)] ?? [];
  const ground = between.findIndex((id) =>
    isInside(lon, lat, data.territories.find(id)?.geometry ?? null),
  );
  if (ground < 0) return null;
  return ground === 0 ? 'home' : 'far';
}

/** Whether the home side lies to the right of a strand's own line; lines run either way. */
function homeIsRight(strand: Strand, between: readonly string[]): boolean {
  const geometry = strand.anchor && anchorGeometry(strand.anchor);
  const [longest] = linesOf(geometry).sort((a, b) => b.length - a.length);
  const [home, far] = between.map((id) => data.territories.find(id)?.geometry ?? null);
  if (!longest || !home || !far) return true;
  // The far side decides: a route lies inside the home territory, which is then on both its sides.
  const side = sideOf(longest, far);
  return side === 0 ? sideOf(longest, home) >= 0 : side < 0;
}

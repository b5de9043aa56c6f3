import type { Geometry } from 'geojson';
import { data } from '../state/data';
import { linesOf } from './point-in-polygon';
import { sideOf } from './side';
import type { Strand } from './strand';

/** Pixels from the thing's own line to the first strand beside it, and from strand to strand. */
const FIRST = 6;
const STEP = 9;

/** The territory that speaks for an actor on a boundary; others than states have none. */
function sideTerritory(actor: string, between: readonly string[]): string | null {
  if (between.includes(actor)) return actor;
  return actor === 'azerbaijan' && between.includes('nakhchivan') ? 'nakhchivan' : null;
}

/**
 * How many pixels to the right of their thing's line some strands lie, by strand key. An actor's
 * line on its own boundary lies on its own side, facing outwards; the others lie on both sides in turn.
 */
export function layOut(strands: Strand[], geometry: Geometry | null): Map<string, number> {
  const taken = { 1: 0, [-1]: 0 } as Record<1 | -1, number>;
  const distances = new Map<string, number>();
  for (const strand of strands) {
    const side = ownSide(strand, geometry) ?? (taken[1] <= taken[-1] ? 1 : -1);
    distances.set(strand.key, side * (FIRST + STEP * taken[side]));
    taken[side] += 1;
  }
  return distances;
}

function ownSide(strand: Strand, geometry: Geometry | null): 1 | -1 | null {
  if (strand.anchor?.kind !== 'boundary') return null;
  const boundary = data.boundaries.find(strand.anchor.id);
  const territory = sideTerritory(strand.actor, boundary?.properties.between ?? []);
  if (!territory) return null;
  const area = data.territories.find(territory)?.geometry ?? null;
  const [longest] = linesOf(geometry).sort((a, b) => b.length - a.length);
  return longest ? sideOf(longest, area) || null : null;
}

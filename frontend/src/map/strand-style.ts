import type { Position } from '../api/position';
import type { Day } from '../state/date';
import { isBeyondEvidence } from '../state/positions';
import { actorSymbol } from '../symbols/actor-symbols';
import { FADED, type Stroke, strokeOf } from '../symbols/position-symbols';
import type { Strand } from './strand';

/** How a strand is drawn on a day. */
export interface StrandStyle extends Stroke {
  colour: string;
  opacity: number;
  isFaded: boolean;
}

/** The style of a strand: its hardest position's stroke, pale when none of them is known to hold. */
export function strandStyle(strand: Strand, day: Day): StrandStyle {
  const [first] = strand.positions;
  const isFaded = strand.positions.every((position) => isPale(position, day));
  return {
    ...strokeOf(first.strength, first.geometryBasis),
    colour: actorSymbol(strand.actor).colour,
    opacity: isFaded ? FADED : 1,
    isFaded,
  };
}

/** Pale on the map: no evidence so late, or given up. */
export function isPale(position: Position, day: Day): boolean {
  return (
    isBeyondEvidence(position, day) ||
    position.status === 'withdrawn' ||
    position.status === 'overtaken'
  );
}

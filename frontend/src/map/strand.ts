import { type AnchorRef, anchorKey } from '../api/anchor';
import type { Position } from '../api/position';
import { type Form, formOf } from '../symbols/position-symbols';

/**
 * What is drawn for one actor, in one form, on one thing: an actor may hold several positions on
 * the same boundary, and they share a line. Strands on the same thing lie side by side.
 */
export interface Strand {
  key: string;
  /** The thing it lies on, or null when the position brings its own geometry. */
  anchor: AnchorRef | null;
  actor: string;
  form: Form;
  /** The positions behind it, the hardest first. */
  positions: [Position, ...Position[]];
  /** Its place among the strands on the same thing, from 0. */
  slot: number;
}

const STRENGTHS = ['declared', 'objection', 'condition', 'preference', null];

/** The strands of some positions, in the order of the actors; rules without a place have none. */
export function strandsOf(positions: Position[], actorOrder: readonly string[]): Strand[] {
  const strands = new Map<string, Strand>();
  for (const position of [...positions].sort(byStrength)) {
    const form = formOf(position.kind);
    if (form === 'none' || position.geometryBasis === 'none') continue;
    for (const anchor of anchorsOf(position)) {
      addTo(strands, anchor, position, form);
    }
  }
  return withSlots([...strands.values()], actorOrder);
}

/** A position without anchors stands on its own geometry. */
function anchorsOf(position: Position): (AnchorRef | null)[] {
  return position.anchors.length > 0 ? position.anchors : [null];
}

function addTo(
  strands: Map<string, Strand>,
  anchor: AnchorRef | null,
  position: Position,
  form: Form,
): void {
  const thing = anchor ? anchorKey(anchor) : `own:${position.id}`;
  const key = `${thing}|${position.actor}|${form}`;
  const strand = strands.get(key);
  if (strand) {
    strand.positions.push(position);
  } else {
    strands.set(key, { key, anchor, actor: position.actor, form, positions: [position], slot: 0 });
  }
}

function withSlots(strands: Strand[], actorOrder: readonly string[]): Strand[] {
  const taken = new Map<string, number>();
  const rank = (strand: Strand) => actorOrder.indexOf(strand.actor);
  strands.sort((a, b) => rank(a) - rank(b) || a.form.localeCompare(b.form));
  for (const strand of strands) {
    const thing = strand.key.split('|')[0] ?? '';
    strand.slot = taken.get(thing) ?? 0;
    taken.set(thing, strand.slot + 1);
  }
  return strands;
}

function byStrength(a: Position, b: Position): number {
  return STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength);
}

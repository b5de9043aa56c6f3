import { type AnchorRef, anchorKey } from '../api/anchor';
import type { Position } from '../api/position';
import { type Form, formOf } from '../symbols/position-symbols';
import { type Ground, groundsOf } from './ground';

/**
 * What is drawn for one actor, in one form, on one thing: an actor may hold several positions on
 * the same boundary, and they share a line. Strands on the same thing lie side by side.
 */
export interface Strand {
  key: string;
  /** The thing it lies on. */
  anchor: AnchorRef;
  /** Whether the thing is only the area around a line that is drawn too. */
  isContext: boolean;
  actor: string;
  form: Form;
  /** The positions behind it, the hardest first. */
  positions: [Position, ...Position[]];
  /** Its place among the strands on the same thing, from 0. */
  slot: number;
}

/** Whether a thing runs along another, so that one line stands for both. */
export type IsAlong = (anchor: AnchorRef, other: AnchorRef) => boolean;

const STRENGTHS = ['declared', 'objection', 'condition', 'preference', null];

/** The strands of some positions, in the order of the actors; rules without a place have none. */
export function strandsOf(
  positions: Position[],
  actorOrder: readonly string[],
  isAlong: IsAlong = () => false,
): Strand[] {
  const strands = new Map<string, Strand>();
  for (const position of [...positions].sort(byStrength)) {
    if (formOf(position.kind) === 'none') continue;
    for (const ground of groundsOf(position, isAlong)) addTo(strands, ground, position);
  }
  return withSlots([...strands.values()], actorOrder);
}

function addTo(strands: Map<string, Strand>, ground: Ground, position: Position): void {
  const { anchor, isContext } = ground;
  const { actor } = position;
  const form = formOf(position.kind);
  const key = `${anchorKey(anchor)}|${actor}|${form}${isContext ? '|context' : ''}`;
  const strand = strands.get(key);
  if (strand) strand.positions.push(position);
  else strands.set(key, { key, anchor, isContext, actor, form, positions: [position], slot: 0 });
}

function withSlots(strands: Strand[], actorOrder: readonly string[]): Strand[] {
  const taken = new Map<string, number>();
  const rank = (strand: Strand) => actorOrder.indexOf(strand.actor);
  strands.sort((a, b) => rank(a) - rank(b) || a.form.localeCompare(b.form));
  for (const strand of strands) {
    const thing = strand.key.split('|')[0] ?? '';
    strand.slot = taken.get(thing) ?? 0;
    if (!strand.isContext) taken.set(thing, strand.slot + 1);
  }
  return strands;
}

function byStrength(a: Position, b: Position): number {
  return STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength);
}

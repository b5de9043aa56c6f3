import type { Day } from './date';
import { heldOn, type Position, type PositionKind } from './position';

/** An actor's positions on an issue, by kind. */
export interface Held {
  positions: Position[];
  /** The number of each kind, in a fixed order, without zeros. */
  counts: { kind: PositionKind; count: number }[];
}

/** Claims and red lines first, because only they have a form of their own. */
const KINDS: PositionKind[] = ['red-line', 'claim', 'support', 'offer', 'view', 'nothing-found'];

/** An actor's positions on an issue on a day. */
export function heldOnIssue(positions: Position[], actor: string, issue: string, day: Day): Held {
  const held = heldOn(positions, day, [actor]).filter((one) => one.issue === issue);
  const counts = KINDS.map((kind) => ({
    kind,
    count: held.filter((one) => one.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return {
    positions: held.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)),
    counts,
  };
}

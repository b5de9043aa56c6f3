import type { Day } from './date';
import { heldOn, type Position, type PositionKind } from './position';

/** What one actor holds on one issue, by the kinds of its positions. */
export interface Held {
  positions: Position[];
  /** How many of each kind, in a fixed order, without those that are none. */
  counts: { kind: PositionKind; count: number }[];
}

/** Claims and red lines first: only they have a form of their own. */
const KINDS: PositionKind[] = ['red-line', 'claim', 'support', 'offer', 'view', 'nothing-found'];

/** What an actor held on an issue on a day. */
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

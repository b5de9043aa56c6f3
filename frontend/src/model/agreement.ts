import { anchorKey } from './anchor';
import type { Clause } from './collection-types';
import { type Day, firstDay } from './date';
import { compareCodes } from './order';
import type { StatementLine } from './statement';

export type { Agreement, Clause, Reading } from './collection-types';

/**
 * The statements made since a clause was agreed that bear on the same matter and the same thing on the map, oldest
 * first. They need not name the clause. None for a clause without a matter or a place.
 */
export function statementsNear<S extends StatementLine>(
  { anchors, issues }: Clause,
  agreed: Day,
  statements: S[],
): S[] {
  const places = new Set(anchors.map(anchorKey));
  return statements
    .filter(
      (one) =>
        firstDay(one.date) >= agreed &&
        one.issues?.some((issue) => issues.includes(issue)) &&
        one.anchors?.some((anchor) => places.has(anchorKey(anchor))),
    )
    .sort((a, b) => compareCodes(a.date, b.date));
}

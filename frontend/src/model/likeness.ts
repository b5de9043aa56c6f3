import { agnes } from 'ml-hclust';
import type { Verdict } from './scenario';

/** Kept is 1, not kept is -1, and anything unknown is 0. */
const VALUES: Record<Verdict, number> = {
  held: 1,
  met: 1,
  breached: -1,
  unmet: -1,
  unclear: 0,
  'not-addressed': 0,
};

/**
 * An order that puts rows with similar verdicts next to each other: the leaves of a tree of clusters (average
 * linkage). Returns the indices of the rows.
 */
export function orderByLikeness(rows: Verdict[][]): number[] {
  if (rows.length < 3) return rows.map((_, index) => index);
  const distances = rows.map((one) => rows.map((other) => distance(one, other)));
  return agnes(distances, { method: 'average', isDistanceMatrix: true }).indices();
}

/** The difference between two rows: 0 if they are equal, 1 if they are opposite everywhere. */
function distance(one: Verdict[], other: Verdict[]): number {
  const differences = one.map((verdict, index) =>
    Math.abs(VALUES[verdict] - VALUES[other[index] ?? 'not-addressed']),
  );
  return differences.reduce((sum, value) => sum + value, 0) / Math.max(1, 2 * one.length);
}

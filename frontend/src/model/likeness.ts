import { agnes } from 'ml-hclust';
import type { Verdict } from './scenario';

/** Kept, or not kept; what is not known stands between the two. */
const VALUES: Record<Verdict, number> = {
  held: 1,
  met: 1,
  breached: -1,
  unmet: -1,
  unclear: 0,
  'not-addressed': 0,
};

/**
 * The order in which those stand beside each other that come out alike: the leaves of a tree of clusters
 * (average linkage). The answer has the indices of the rows.
 */
export function orderByLikeness(rows: Verdict[][]): number[] {
  if (rows.length < 3) return rows.map((_, index) => index);
  const distances = rows.map((one) => rows.map((other) => distance(one, other)));
  return agnes(distances, { method: 'average', isDistanceMatrix: true }).indices();
}

/** How differently two rows come out: 0 alike, 1 the contrary everywhere. */
function distance(one: Verdict[], other: Verdict[]): number {
  const differences = one.map((verdict, index) =>
    Math.abs(VALUES[verdict] - VALUES[other[index] ?? 'not-addressed']),
  );
  return differences.reduce((sum, value) => sum + value, 0) / Math.max(1, 2 * one.length);
}

import type { Strand } from './strand';

/** The two sides of a line, as the territories see them: `home` is the first territory's. */
export type Side = 'home' | 'far';

/** Where a strand lies: on which side, and how many strands lie between it and the line. */
export interface Lane {
  side: Side;
  index: number;
}

/**
 * Gives every strand of a bundle a lane of its own. An actor whose own ground is on one side is
 * drawn there, facing the line; the others take the side that has fewer.
 */
export function lanesOf(
  strands: Strand[],
  ownSide: (strand: Strand) => Side | null,
): Map<string, Lane> {
  const taken: Record<Side, number> = { home: 0, far: 0 };
  const lanes = new Map<string, Lane>();
  const place = (strand: Strand, side: Side) => {
    lanes.set(strand.key, { side, index: taken[side] });
    taken[side] += 1;
  };
  const guests: Strand[] = [];
  for (const strand of strands) {
    const side = ownSide(strand);
    if (side) place(strand, side);
    else guests.push(strand);
  }
  for (const strand of guests) place(strand, taken.home <= taken.far ? 'home' : 'far');
  return lanes;
}

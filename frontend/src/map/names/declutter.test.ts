import { describe, expect, it } from 'vitest';
import { type Box, type Candidate, declutter } from './declutter';

const at = (left: number): Candidate<number> => ({
  label: left,
  box: { left, right: left + 10, top: 0, bottom: 10 },
});

function set(
  labels: number[],
  candidatesOf: (label: number) => Candidate<number>[],
  obstacles: Box[] = [],
): number[] {
  return [...declutter(labels, candidatesOf, obstacles)].filter((label) => label !== null);
}

describe('declutter', () => {
  it('keeps the first of two that overlap', () => {
    expect(set([0, 5, 12], (left) => [at(left)])).toEqual([0, 12]);
  });
  it('keeps clear of obstacles where it can, and stands on one where it cannot', () => {
    const obstacle = at(2).box;
    expect(set([0], (left) => [at(left), at(left + 20)], [obstacle])).toEqual([20]);
    expect(set([0], (left) => [at(left)], [obstacle])).toEqual([0]);
  });
  it('moves a label that may stand elsewhere', () => {
    expect(set([0, 5], (left) => [at(left), at(left + 20)])).toEqual([0, 25]);
  });
});

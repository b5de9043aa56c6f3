import { describe, expect, it } from 'vitest';
import { sideOf } from './side';

const southOf = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [46, 38],
      [47, 38],
      [47, 39],
      [46, 39],
      [46, 38],
    ],
  ],
};
const eastwards = [
  [46, 39],
  [46.5, 39],
  [47, 39],
];

describe('sideOf', () => {
  it('is right of a line that runs east when the territory is south', () => {
    expect(sideOf(eastwards, southOf)).toBe(1);
  });
  it('turns with the line', () => {
    expect(sideOf([...eastwards].reverse(), southOf)).toBe(-1);
  });
  it('is undecided without a territory', () => {
    expect(sideOf(eastwards, null)).toBe(0);
  });
});

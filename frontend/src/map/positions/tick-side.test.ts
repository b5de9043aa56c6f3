import { describe, expect, it } from 'vitest';
import { runsAlong } from './parallel-groups';
import { sideOf } from './tick-side';

describe('runsAlong', () => {
  const river = [
    [46, 39],
    [47, 39],
  ];
  it('knows a railway on a river bank', () => {
    const railway = [
      [46.1, 39.001],
      [46.5, 39.01],
      [46.9, 39.001],
    ];
    expect(runsAlong(railway, [river])).toBe(true);
  });
  it('does not take a road that crosses the river for one', () => {
    const road = [
      [46.5, 38.5],
      [46.5, 39],
      [46.5, 39.5],
    ];
    expect(runsAlong(road, [river])).toBe(false);
  });
});

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

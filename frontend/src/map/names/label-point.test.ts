import { describe, expect, it } from 'vitest';
import { labelPoint } from './label-point';

const square = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const window = { west: 44, south: 38, east: 48, north: 41 };

describe('labelPoint', () => {
  it('stands in the middle of what shows of a territory that reaches out of view', () => {
    const point = labelPoint(square(46, 30, 60, 50), window);
    expect(point?.lon).toBeCloseTo(47, 0);
    expect(point?.lat).toBeCloseTo(39.5, 0);
  });
  it('is nowhere when nothing shows', () => {
    expect(labelPoint(square(10, 10, 11, 11), window)).toBeNull();
  });
  it('leaves the ground of a named part to the part', () => {
    const point = labelPoint(square(44, 38, 48, 41), window, [square(46, 38, 48, 41)]);
    expect(point?.lon).toBeLessThan(46);
  });
});

import { describe, expect, it } from 'vitest';
import { lengthOf, offsetLine, pointAlong, smoothLine, ticksOn } from './offset';

const east = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
];

describe('offsetLine', () => {
  it('moves a line to the right of its direction, which is down on a screen when going east', () => {
    expect(offsetLine(east, 6)).toEqual([
      { x: 0, y: 6 },
      { x: 100, y: 6 },
    ]);
    expect(offsetLine(east, -6)[0]?.y).toBe(-6);
  });

  it('keeps the distance around a corner', () => {
    const corner = [...east, { x: 100, y: 100 }];
    const [, elbow] = offsetLine(corner, 6);
    expect(elbow?.x).toBeCloseTo(94.5, 0);
    expect(elbow?.y).toBeCloseTo(5.5, 0);
  });

  it('cuts the loop off where a bend is tighter than the distance', () => {
    const notch = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 52, y: 20 },
      { x: 54, y: 0 },
      { x: 100, y: 0 },
    ];
    for (const point of offsetLine(notch, 12)) expect(point.y).toBeGreaterThan(11);
  });

  it('leaves a line of one point alone', () => {
    expect(offsetLine([{ x: 1, y: 1 }], 5)).toEqual([{ x: 1, y: 1 }]);
  });
});

describe('ticksOn', () => {
  it('stand at right angles, evenly, over corners too', () => {
    const ticks = ticksOn([...east, { x: 100, y: 100 }], 10, 5);
    expect(ticks).toHaveLength(20);
    expect(ticks[0]).toEqual([
      { x: 5, y: 0 },
      { x: 5, y: 5 },
    ]);
    expect(ticks[10]?.[1]).toEqual({ x: 95, y: 5 });
  });
});

describe('pointAlong', () => {
  it('finds the middle by length', () => {
    expect(pointAlong([...east, { x: 100, y: 300 }], 0.5)).toEqual({ x: 100, y: 100 });
    expect(lengthOf(east)).toBe(100);
    expect(pointAlong([], 0.5)).toBeNull();
  });
});

describe('smoothLine', () => {
  it('rounds corners and keeps the ends', () => {
    const corner = [...east, { x: 100, y: 100 }];
    const smooth = smoothLine(corner);
    expect(smooth[0]).toEqual(corner[0]);
    expect(smooth.at(-1)).toEqual(corner[2]);
    expect(smooth).not.toContainEqual(corner[1]);
  });
});

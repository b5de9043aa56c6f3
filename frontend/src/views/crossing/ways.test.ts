import { describe, expect, it } from 'vitest';
import {
  beginning,
  type Frame,
  from,
  heightOf,
  meetingPoint,
  project,
  prolonged,
  straightened,
} from './ways';

const FRAME: Frame = { west: 44, south: 38, east: 46, north: 40, width: 400 };

describe('project', () => {
  it('puts the corners of a frame in the corners of its drawing', () => {
    expect(project([44, 40], FRAME)).toEqual([0, 0]);
    expect(project([46, 38], FRAME)).toEqual([400, heightOf(FRAME)]);
  });

  it('draws a kilometre as long to the north as to the east', () => {
    const [x] = project([45, 39], FRAME);
    const [, y] = project([44, 39], FRAME);
    // At 39° north a degree of longitude is 86.5 km, one of latitude 111.2 km.
    expect(x / 86.5).toBeCloseTo(y / 111.2, 1);
  });
});

describe('the ways', () => {
  const line = [
    [46, 39],
    [46, 39.1],
    [46, 39.4],
  ];

  it('begin as far as asked, between two places too', () => {
    expect(beginning(line, 0.2)).toEqual([
      [46, 39],
      [46, 39.1],
      [46, expect.closeTo(39.2)],
    ]);
    expect(beginning(line, 9)).toEqual(line);
  });

  it('begin at the end that is nearer to a place', () => {
    expect(from([46, 39.5], line)[0]).toEqual([46, 39.4]);
    expect(from([46, 38.9], line)[0]).toEqual([46, 39]);
  });

  it('go straight on where they are made longer', () => {
    expect(prolonged(line, 0.1).at(-1)).toEqual([46, expect.closeTo(39.5)]);
  });

  it('end straight, whatever their last bends', () => {
    const bent = [...line, [46.05, 39.41], [45.99, 39.42]];
    expect(straightened(bent, 0.1)).toEqual([
      [46, 39],
      [46, 39.1],
      [45.99, 39.42],
    ]);
  });

  it('cross where a line comes nearest to the end of another', () => {
    const river = [
      [45, 38.9],
      [47, 38.9],
    ];
    expect(meetingPoint(river, line)).toEqual([expect.closeTo(46), expect.closeTo(38.9)]);
  });
});

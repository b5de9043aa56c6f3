import { describe, expect, it } from 'vitest';
import { shareOf } from '../../model/date';
import { dayAt, dayForKey, domainOf, histogram, placesOf, yearMarks } from './scale';

const domain = { from: '2020-01-01', to: '2026-11-15' };

describe('scale', () => {
  it('goes from a day to its place and back', () => {
    expect(dayAt(shareOf('2024-09-06', domain), domain)).toBe('2024-09-06');
    expect(shareOf('2020-01-01', domain)).toBe(0);
    expect(shareOf('2026-11-15', domain)).toBe(1);
  });
  it('marks every year of a short span and every tenth of a century', () => {
    expect(yearMarks(domain)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(yearMarks({ from: '1918-05-28', to: '2026-11-15' })[0]).toBe(1920);
  });
  it('begins the recent span in 2020 when the data is older', () => {
    expect(domainOf('recent', '1918-05-28', '2026-11-15').from).toBe('2020-01-01');
    expect(domainOf('all', '1918-05-28', '2026-11-15').from).toBe('1918-05-28');
  });
});

describe('histogram', () => {
  it('counts by month, with the actors shown apart', () => {
    const bins = histogram(
      [
        { day: '2024-09-06', isShown: true },
        { day: '2024-09-30', isShown: false },
        { day: '1990-01-01', isShown: true },
      ],
      domain,
    );
    expect(bins).toHaveLength(83);
    expect(bins.find((bin) => bin.from === '2024-09-01')).toEqual({
      from: '2024-09-01',
      to: '2024-10-01',
      count: 2,
      ofShown: 1,
    });
  });
  it('counts by year over a century', () => {
    expect(histogram([], { from: '1918-05-28', to: '2026-11-15' })).toHaveLength(109);
  });
});

describe('dayForKey', () => {
  it.each([
    ['ArrowRight', false, '2024-09-07'],
    ['ArrowLeft', false, '2024-09-05'],
    ['ArrowRight', true, '2024-10-06'],
    ['PageDown', false, '2023-09-06'],
    ['Home', false, '2020-01-01'],
    ['End', false, '2026-11-15'],
    ['x', false, null],
  ])('%s (shift %s) leads to %s', (key, isShift, expected) => {
    expect(dayForKey(key, isShift, '2024-09-06', domain)).toBe(expected);
  });
  it('stays inside the time line', () => {
    expect(dayForKey('ArrowRight', true, '2026-11-10', domain)).toBe('2026-11-15');
  });
});

describe('placesOf', () => {
  /** Names that are half as wide in two lines. */
  const placed = (shares: number[], widths: number[], current = -1) =>
    placesOf(
      shares,
      { line: 1000, names: widths.map((whole) => ({ whole, broken: whole / 2 })) },
      current,
    ).map(({ isBefore, isBroken, isSeen }) =>
      isSeen ? `${isBroken ? 'broken ' : ''}${isBefore ? 'before' : 'after'}` : 'unseen',
    );
  it('puts a name after its day, or before it where only there is room', () => {
    expect(placed([0.1, 0.5], [100, 100])).toEqual(['after', 'after']);
    expect(placed([0.1, 0.45, 0.5], [100, 100, 100])).toEqual(['after', 'before', 'after']);
    expect(placed([0.95], [100])).toEqual(['before']);
  });
  it('breaks a name that has no room in one line', () => {
    expect(placed([0.1, 0.2, 0.3], [120, 150, 900])).toEqual([
      'broken after',
      'broken after',
      'broken after',
    ]);
  });
  it('keeps a name back that would lie on another name or another day', () => {
    expect(placed([0.4, 0.43, 0.46], [200, 200, 200])).toEqual(['before', 'unseen', 'after']);
  });
  it('always shows the current name, and keeps those back that it needs the room of', () => {
    expect(placed([0.4, 0.43, 0.46], [200, 200, 200], 1)).toEqual(['before', 'after', 'unseen']);
  });
});

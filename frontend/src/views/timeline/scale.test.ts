import { describe, expect, it } from 'vitest';
import { shareOf } from '../../model/date';
import { dayAt, dayForKey, domainOf, histogram, yearMarks } from './scale';

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

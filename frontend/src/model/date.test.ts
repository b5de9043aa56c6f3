import { describe, expect, it } from 'vitest';
import { addDays, addMonths, clampDay, firstDay, fromNumber, isDay, toNumber } from './date';

describe('isDay', () => {
  it.each(['2024-09-06', '2024-02-29', '1918-05-28'])('takes %s', (text) => {
    expect(isDay(text)).toBe(true);
  });
  it.each(['2023-02-29', '2024-02-31', '2024-9-6', '', 'today'])('refuses “%s”', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-09-06', 12, '2025-09-06'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });
});

describe('days as numbers', () => {
  it('go there and back', () => {
    expect(fromNumber(toNumber('1920-12-02'))).toBe('1920-12-02');
  });
  it('count over a leap day', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });
});

describe('firstDay', () => {
  it.each([
    ['2024', '2024-01-01'],
    ['2024-09', '2024-09-01'],
    ['2024-09-06', '2024-09-06'],
    ['2024-09-06T10:00:00Z', '2024-09-06'],
  ])('of %s is %s', (date, expected) => {
    expect(firstDay(date)).toBe(expected);
  });
});

describe('clampDay', () => {
  it('keeps a day inside', () => {
    expect(clampDay('2019-01-01', '2020-01-01', '2026-01-01')).toBe('2020-01-01');
    expect(clampDay('2027-01-01', '2020-01-01', '2026-01-01')).toBe('2026-01-01');
    expect(clampDay('2024-01-01', '2020-01-01', '2026-01-01')).toBe('2024-01-01');
  });
});

import { describe, expect, it } from 'vitest';
import { formatDate, formatMetres, languageName } from './texts';

describe('formatDate', () => {
  it.each([
    ['2024-09-06', 'day', '6 September 2024'],
    ['2024-09', 'month', 'September 2024'],
    ['2024-09', 'day', 'September 2024'],
    ['2024-09-01', 'month', 'September 2024'],
    ['1941', 'year', '1941'],
    ['1941-01-01', 'year', '1941'],
    ['2024-09-06', 'circa', 'c. 6 September 2024'],
    ['1919-01-01', 'circa', 'c. 1919'],
    ['1919-03-01', 'circa', 'c. March 1919'],
    ['1919-10-11', 'circa', 'c. 11 October 1919'],
  ] as const)('%s to the %s is “%s”', (date, precision, expected) => {
    expect(formatDate(date, precision)).toBe(expected);
  });
});

describe('formatMetres', () => {
  it('takes kilometres from a thousand metres on', () => {
    expect(formatMetres(300)).toBe('300 m');
    expect(formatMetres(2500)).toBe('2.5 km');
  });
});

describe('languageName', () => {
  it('names a language, or gives the code back', () => {
    expect(languageName('fa')).toBe('Persian');
    expect(languageName('not a tag')).toBe('not a tag');
  });
});

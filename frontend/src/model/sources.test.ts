import { describe, expect, it } from 'vitest';
import { countedBy, type SourceLine } from './sources';

const source = (language: string, date: string | null) => ({ language, date }) as SourceLine;
const SOURCES = [source('en', '2024-09'), source('fa', '2022-01-05'), source('en', null)];

describe('countedBy', () => {
  it('has the most first', () => {
    expect(countedBy(SOURCES, 'language')).toEqual([
      { value: 'en', count: 2 },
      { value: 'fa', count: 1 },
    ]);
  });
  it('has years in their order, and undated ones last', () => {
    expect(countedBy(SOURCES, 'year').map(({ value }) => value)).toEqual(['2022', '2024', null]);
  });
});

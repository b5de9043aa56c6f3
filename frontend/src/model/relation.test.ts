import { describe, expect, it } from 'vitest';
import { type Relation, relationOf, relationOn } from './relation';

const interval = (pair: [string, string], validFrom: string, validTo: string | null) =>
  ({ id: `${pair}.${validFrom}`, pair, validFrom, validTo }) as Relation;

const RELATIONS = [
  interval(['armenia', 'iran'], '2026-01-14', null),
  interval(['armenia', 'iran'], '2021-09', '2026-01-14'),
  interval(['armenia', 'russia'], '2020-11-10', null),
];

describe('relationOf', () => {
  it('finds a pair whichever is named first, in order of time', () => {
    const froms = relationOf(RELATIONS, 'iran', 'armenia').map(({ validFrom }) => validFrom);
    expect(froms).toEqual(['2021-09', '2026-01-14']);
  });
});

describe('relationOn', () => {
  const intervals = relationOf(RELATIONS, 'armenia', 'iran');
  it('takes the interval that begins on the day, not the one that ends on it', () => {
    expect(relationOn(intervals, '2026-01-14')?.validFrom).toBe('2026-01-14');
    expect(relationOn(intervals, '2026-01-13')?.validFrom).toBe('2021-09');
  });
  it('has none before the first record', () => {
    expect(relationOn(intervals, '2021-08-31')).toBeNull();
  });
});

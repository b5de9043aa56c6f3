import { expect, it } from 'vitest';
import type { Pairing } from './pairing';
import type { Relation } from './relation';
import { pairsOf, summaryOf } from './relations';

const pairing = (actors: [string, string], from: string, to: string | null) =>
  ({ actors, intervals: [{ positions: ['x', 'y'], from, to }] }) as unknown as Pairing;
const relation = (pair: [string, string], validFrom: string, validTo: string | null) =>
  ({ pair, validFrom, validTo, state: 'strained' }) as unknown as Relation;

it('pairsOf has each pair once', () => {
  expect(pairsOf(['a', 'b', 'c'])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

it('summaryOf keeps what holds on the day, whoever of the two is named first', () => {
  const summary = summaryOf(
    ['a', 'b'],
    [relation(['b', 'a'], '2020-01-01', '2024-01-01'), relation(['b', 'a'], '2024-01-01', null)],
    [pairing(['b', 'a'], '2024-01-01', null), pairing(['a', 'c'], '2024-01-01', null)],
    [pairing(['a', 'b'], '2020-01-01', '2021-01-01')],
    '2024-09-06',
  );
  expect(summary.relation?.validFrom).toBe('2024-01-01');
  expect(summary.collisions).toHaveLength(1);
  expect(summary.accords).toEqual([]);
});

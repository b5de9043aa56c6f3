import { describe, expect, it } from 'vitest';
import { aPosition } from '../../test/position';
import { changedOn, positionsBetween } from './changes';
import type { Position } from './position';

describe('changedOn', () => {
  it('tells what began and what ended with a day, known to the month too', () => {
    const old = aPosition({ id: 'old', line: 'old', validFrom: '2023-11-01', validTo: '2025-07' });
    const next = aPosition({ id: 'next', line: 'next', validFrom: '2025-07-01', validTo: null });
    const { began, ended } = changedOn([old, next], '2025-07-01');
    expect(began.map(({ id }) => id)).toEqual(['next']);
    expect(ended.map(({ id }) => id)).toEqual(['old']);
    expect(changedOn([old, next], '2025-07-02')).toEqual({
      began: [],
      ended: [],
      replaced: [],
    });
  });

  it('tells a position and the next of its line as one replacement', () => {
    const was = aPosition({ id: 'was', line: 'was', validTo: '2025-07-01' });
    const is = aPosition({ id: 'is', line: 'was', validFrom: '2025-07-01' });
    const other = aPosition({ id: 'other', line: 'other', validFrom: '2025-07-01' });
    expect(changedOn([was, is, other], '2025-07-01')).toEqual({
      began: [other],
      ended: [],
      replaced: [{ was, is }],
    });
  });
});

describe('positionsBetween', () => {
  it('tells what began, ended, lasted, and came and went between two days', () => {
    const of = (id: string, validFrom: string, validTo: string | null) =>
      aPosition({ id, line: id, validFrom, validTo });
    const changed = positionsBetween(
      [
        of('began', '2021-03-01', null),
        of('ended', '2020-11-10', '2021-02'),
        of('lasted', '2020-11-10', null),
        of('passed', '2021-01-10', '2021-03-01'),
        of('before', '2019-01-01', '2020-01-01'),
        of('after', '2024-01-01', null),
      ],
      ['2021-01-01', '2022-01-01'],
    );
    const ids = (all: Position[]) => all.map(({ id }) => id);
    const { began, ended, lasted, passed } = changed;
    expect({
      began: ids(began),
      ended: ids(ended),
      lasted: ids(lasted),
      passed: ids(passed),
    }).toEqual({
      began: ['began'],
      ended: ['ended'],
      lasted: ['lasted'],
      passed: ['passed'],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { aPosition } from '../../test/position';
import { changedOn } from './changes';

describe('changedOn', () => {
  it('tells what began and what ended with a day, known to the month too', () => {
    const old = aPosition({ id: 'old', validFrom: '2023-11-01', validTo: '2025-07' });
    const next = aPosition({ id: 'next', validFrom: '2025-07-01', validTo: null });
    const { began, ended } = changedOn([old, next], '2025-07-01');
    expect(began.map(({ id }) => id)).toEqual(['next']);
    expect(ended.map(({ id }) => id)).toEqual(['old']);
    expect(changedOn([old, next], '2025-07-02')).toEqual({ began: [], ended: [] });
  });
});

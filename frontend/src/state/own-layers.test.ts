import { describe, expect, it } from 'vitest';
import { ownQuery, ownTitle } from './own-layers';

const VIEW = [46, 38, 47, 39];
const DAY = '2024-09-06';

describe('ownQuery', () => {
  it('asks for a small layer whole, whatever is in view', () => {
    expect(ownQuery({ itemCount: 2000 }, VIEW, DAY)).toEqual({});
  });
  it('asks for a large layer, or one of unknown size, in view', () => {
    expect(ownQuery({ itemCount: 2001 }, VIEW, DAY)).toEqual({ bbox: VIEW });
    expect(ownQuery({}, VIEW, DAY)).toEqual({ bbox: VIEW });
  });
  it('asks for what holds on the day of a layer that has time', () => {
    const extent = { temporal: { interval: [['2020-01-01T00:00:00Z', null]] } };
    expect(ownQuery({ itemCount: 3, extent }, VIEW, DAY)).toEqual({ day: DAY });
  });
});

describe('ownTitle', () => {
  it('takes a name where there is one, else the id', () => {
    expect(ownTitle({ name: 'Kapan' }, 7)).toBe('Kapan');
    expect(ownTitle({ name: '' }, 7)).toBe('7');
    expect(ownTitle(null, 'a')).toBe('a');
  });
});

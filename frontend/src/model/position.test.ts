import { describe, expect, it } from 'vitest';
import { aPosition } from '../../test/position';
import { changeAfter, changeBefore, changeDays } from './changes';
import { heldOn, isBeyondEvidence, isHeldOn } from './position';
import type { Route } from './route';
import { routeStatusOn } from './route';

const bounded = aPosition({ validFrom: '2022-07', validTo: '2024-01-10' });

describe('isHeldOn', () => {
  it.each([
    ['2022-06-30', false],
    ['2022-07-01', true],
    ['2024-01-09', true],
    ['2024-01-10', false],
  ])('on %s: %s', (day, expected) => {
    expect(isHeldOn(bounded, day)).toBe(expected);
  });
  it('has no end without validTo', () => {
    expect(isHeldOn(aPosition(), '2100-01-01')).toBe(true);
  });
});

describe('isBeyondEvidence', () => {
  it('begins the day after the last evidence', () => {
    expect(isBeyondEvidence(aPosition(), '2024-09-06')).toBe(false);
    expect(isBeyondEvidence(aPosition(), '2024-09-07')).toBe(true);
  });
});

describe('heldOn', () => {
  it('keeps to the actors asked for', () => {
    const positions = [aPosition({ id: 'a' }), aPosition({ id: 'b', actor: 'eu' })];
    expect(heldOn(positions, '2024-01-01', ['eu']).map(({ id }) => id)).toEqual(['b']);
    expect(heldOn(positions, '2024-01-01', [])).toEqual([]);
  });
});

const route = {
  statusHistory: [
    { from: '1941', status: 'in-use', text: null, seen: null },
    { from: '1992-04', status: 'closed', text: null, seen: null },
  ],
} as unknown as Route;

describe('routeStatusOn', () => {
  it.each([
    ['1940-12-31', undefined],
    ['1941-01-01', 'in-use'],
    ['1992-03-31', 'in-use'],
    ['2024-09-06', 'closed'],
  ])('on %s is %s', (day, expected) => {
    expect(routeStatusOn(route, day)?.status).toBe(expected);
  });
});

describe('changes', () => {
  const days = changeDays([bounded, aPosition({ validFrom: '2022-07' })], [route]);
  it('are listed once, in order', () => {
    expect(days).toEqual(['1941-01-01', '1992-04-01', '2022-07-01', '2024-01-10']);
  });
  it('can be stepped through', () => {
    expect(changeBefore(days, '2022-07-01')).toBe('1992-04-01');
    expect(changeAfter(days, '2022-07-01')).toBe('2024-01-10');
    expect(changeBefore(days, '1941-01-01')).toBeNull();
    expect(changeAfter(days, '2024-01-10')).toBeNull();
  });
});

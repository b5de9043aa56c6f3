import { describe, expect, it } from 'vitest';
import type { Route } from './route';
import { holdersOn, sortedRoutes, statementsOfRoute } from './route-table';

const power = (name: string, actor: string, state: string, since: string | null = null) => ({
  power: name,
  actor,
  state,
  since,
  statements: [`${actor}-says`],
});

const route = (name: string, lengthKm: number | null, status: string, powers: unknown[] = []) =>
  ({
    name,
    kind: 'rail',
    lengthKm,
    statusHistory: [{ from: '2020-01-01', status, statements: ['status-says'] }],
    publishedKm: null,
    sections: [{ id: 'a', regime: { powers } }],
  }) as unknown as Route;

const names = (routes: Route[]) => routes.map(({ name }) => name);

describe('sortedRoutes', () => {
  const routes = [route('b', 10, 'planned'), route('c', null, 'closed'), route('a', 90, 'in-use')];
  it('has what has no length last, either way', () => {
    const by = (isDescending: boolean) =>
      names(sortedRoutes(routes, { by: 'length', isDescending }, '2024-01-01'));
    expect(by(false)).toEqual(['b', 'a', 'c']);
    expect(by(true)).toEqual(['a', 'b', 'c']);
  });
  it('takes the status of the day', () => {
    const sorted = sortedRoutes(routes, { by: 'status', isDescending: false }, '2024-01-01');
    expect(names(sorted)).toEqual(['c', 'a', 'b']);
  });
});

describe('holdersOn', () => {
  it('has each holder once, in force rather than planned, and none of later', () => {
    const one = route('a', 1, 'planned', [
      power('law', 'armenia', 'planned'),
      power('law', 'armenia', 'in-force'),
      power('law', 'us', 'planned', '2026-01'),
      power('forces', 'russia', 'in-force'),
    ]);
    expect(holdersOn(one, 'law', '2024-09-06')).toEqual([{ actor: 'armenia', state: 'in-force' }]);
    expect(holdersOn(one, 'law', '2026-06-01')).toHaveLength(2);
    expect(statementsOfRoute(one)).toEqual([
      'status-says',
      'armenia-says',
      'us-says',
      'russia-says',
    ]);
  });
});

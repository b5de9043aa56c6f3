import { describe, expect, it } from 'vitest';
import type { Agreement } from './agreement';
import type { Disagreement } from './disagreement';
import { clausesOn, disagreementsOver, statementsOn } from './references';
import type { Statement } from './statement';

const RAIL = { kind: 'route', id: 'meghri-rail' } as const;

describe('disagreementsOver', () => {
  const disagreements = [
    { id: 'length', versions: [{ statements: ['a'] }, { statements: ['b'] }] },
    { id: 'name', versions: [{ statements: ['c'] }] },
    { id: 'unsaid', versions: [{ statements: [] }] },
  ] as unknown as Disagreement[];
  it('finds those with an account that rests on a statement', () => {
    expect(disagreementsOver(disagreements, ['b', 'x']).map(({ id }) => id)).toEqual(['length']);
  });
});

describe('statementsOn', () => {
  it('finds what bears on a thing, by kind and id', () => {
    const statements = [
      { id: 'a', anchors: [RAIL] },
      { id: 'b', anchors: [{ kind: 'place', id: 'meghri-rail' }] },
    ] as unknown as Statement[];
    expect(statementsOn(statements, RAIL)).toEqual(['a']);
  });
});

describe('clausesOn', () => {
  it('finds the clauses that bear on a thing, with their agreement', () => {
    const agreements = [
      {
        id: 'x',
        clauses: [
          { id: '1', anchors: [] },
          { id: '2', anchors: [RAIL] },
        ],
      },
    ] as unknown as Agreement[];
    expect(clausesOn(agreements, RAIL).map(({ clause }) => clause.id)).toEqual(['2']);
  });
});

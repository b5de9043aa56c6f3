import { describe, expect, it } from 'vitest';
import { orderByLikeness } from './likeness';
import { matrixRows, transposed, verdictsOf } from './matrix';
import type { Judgement, ScenarioAnswer } from './scenario';

const judged = (actor: string, kind: Judgement['kind'], verdict: Judgement['verdict']) =>
  ({ position: `${actor}-${kind}`, actor, kind, title: kind, verdict }) as Judgement;

const ANSWERS = [
  { judgements: [judged('us', 'red-line', 'held'), judged('iran', 'claim', 'met')] },
  { judgements: [judged('us', 'red-line', 'breached'), judged('us', 'claim', 'unmet')] },
] as ScenarioAnswer[];

describe('matrixRows', () => {
  it('has each position once, by actors, claims first, with what each scenario makes of it', () => {
    const rows = matrixRows(ANSWERS, ['iran', 'us']);
    expect(rows.map(({ position }) => position)).toEqual(['iran-claim', 'us-claim', 'us-red-line']);
    expect(verdictsOf(rows, 2)).toEqual([
      ['met', 'not-addressed'],
      ['not-addressed', 'unmet'],
      ['held', 'breached'],
    ]);
    expect(transposed(verdictsOf(rows, 2))[1]).toEqual(['not-addressed', 'unmet', 'breached']);
  });
});

describe('orderByLikeness', () => {
  it('puts beside each other what comes out alike', () => {
    const order = orderByLikeness([
      ['held', 'held', 'held'],
      ['breached', 'breached', 'breached'],
      ['met', 'met', 'unclear'],
      ['unmet', 'unmet', 'unclear'],
    ]);
    const place = (index: number) => order.indexOf(index);
    expect(Math.abs(place(0) - place(2))).toBe(1);
    expect(Math.abs(place(1) - place(3))).toBe(1);
    expect([...order].sort()).toEqual([0, 1, 2, 3]);
  });
});

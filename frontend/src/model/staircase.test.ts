import { describe, expect, it } from 'vitest';
import type { Judgement, ScenarioAnswer } from './scenario';
import { stepsOf } from './staircase';

const judged = (actor: string, verdict: Judgement['verdict']) =>
  ({ position: `${actor}-${verdict}`, actor, kind: 'red-line', verdict }) as Judgement;

const scenario = (
  id: string,
  proposedBy: string[],
  date: string,
  judgements: Judgement[] = [],
): ScenarioAnswer =>
  ({
    id,
    proposedBy,
    judgements,
    facts: [{ statements: [{ date }] }],
  }) as unknown as ScenarioAnswer;

const ANSWERS = [
  scenario('state', [], '1992-09-30', [judged('iran', 'met')]),
  scenario('later', ['us'], '2026-01', [judged('iran', 'breached'), judged('armenia', 'breached')]),
  scenario('earlier', ['iran'], '2022-03-11', [
    judged('us', 'unclear'),
    judged('iran', 'breached'),
  ]),
];

const ids = (order: Parameters<typeof stepsOf>[1]) =>
  stepsOf(ANSWERS, order, ['armenia', 'iran', 'us']).map(({ answer }) => answer.id);

describe('stepsOf', () => {
  it('begins with the oldest proposal and ends with what nobody proposed', () => {
    expect(ids('proposed')).toEqual(['earlier', 'later', 'state']);
  });

  it('goes by a sum only when asked, and keeps the numbers of the proposals', () => {
    expect(ids('breached')).toEqual(['state', 'earlier', 'later']);
    expect(ids('met')).toEqual(['state', 'earlier', 'later']);
    const [first] = stepsOf(ANSWERS, 'breached', []);
    expect(first?.number).toBe(3);
  });

  it('has what is breached by actors, and counts what is left open', () => {
    const [earlier, later] = stepsOf(ANSWERS, 'proposed', ['armenia', 'iran', 'us']);
    expect(later?.breached.map(({ actor }) => actor)).toEqual(['armenia', 'iran']);
    expect(earlier?.redLines).toEqual({ all: 2, unclear: 1, open: 0 });
    expect(earlier?.claims).toEqual({ all: 0, unclear: 0, open: 0 });
  });
});

import { firstOf, statementsOf } from './crossing';
import { compareCodes } from './order';
import type { Judgement, ScenarioAnswer } from './scenario';

/** The order of scenarios: by proposal, or by the number of red lines they breach or claims they meet. */
export type StepOrder = 'proposed' | 'breached' | 'met';

/** How many positions of a kind are judged, how many of them are unclear, and how many are not addressed. */
export interface Judged {
  all: number;
  unclear: number;
  open: number;
}

/** One scenario of the staircase: what it breaches and meets, and how much it leaves open. */
export interface Step {
  /** Its number in the order of proposals, which it keeps in every other order. */
  number: number;
  answer: ScenarioAnswer;
  breached: Judgement[];
  met: Judgement[];
  /** How many red lines and how many claims are judged under it, and how many of them it leaves open. */
  redLines: Judged;
  claims: Judged;
}

/**
 * Scenarios in an order. Proposals come first, oldest first, then scenarios that nobody proposed, such as the
 * state on a day. Verdicts are in the order of their actors.
 */
export function stepsOf(
  answers: ScenarioAnswer[],
  order: StepOrder,
  actors: readonly string[],
): Step[] {
  const steps = asProposed(answers).map((answer, index) => ({
    number: index + 1,
    answer,
    breached: judgedAs(answer, 'breached', actors),
    met: judgedAs(answer, 'met', actors),
    redLines: judgedOf(answer.judgements, 'red-line'),
    claims: judgedOf(answer.judgements, 'claim'),
  }));
  if (order === 'breached') return steps.sort((a, b) => a.breached.length - b.breached.length);
  return order === 'met' ? steps.sort((a, b) => b.met.length - a.met.length) : steps;
}

/** Scenarios in the order of proposal, oldest first; those that nobody proposed come last. */
export function asProposed(answers: ScenarioAnswer[]): ScenarioAnswer[] {
  const since = (answer: ScenarioAnswer) =>
    (answer.proposedBy.length > 0 && firstOf(statementsOf(answer))) || '9999';
  return [...answers].sort((a, b) => compareCodes(since(a), since(b)));
}

function judgedAs(
  { judgements }: ScenarioAnswer,
  verdict: Judgement['verdict'],
  actors: readonly string[],
): Judgement[] {
  return judgements
    .filter((one) => one.verdict === verdict)
    .sort((a, b) => actors.indexOf(a.actor) - actors.indexOf(b.actor));
}

/** How much the verdicts on the positions of a kind leave open. */
export function judgedOf(judgements: Judgement[], kind: Judgement['kind']): Judged {
  const ofKind = judgements.filter((one) => one.kind === kind);
  const count = (verdict: Judgement['verdict']) =>
    ofKind.filter((one) => one.verdict === verdict).length;
  return { all: ofKind.length, unclear: count('unclear'), open: count('not-addressed') };
}

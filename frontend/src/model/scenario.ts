import { type Day, firstDay } from './date';
import type { Strength } from './position';
import type { StatementRef } from './statement';

/** How a position fares under an arrangement: a red line is held or breached, a claim met or unmet. */
export type Verdict = 'held' | 'breached' | 'met' | 'unmet' | 'unclear' | 'not-addressed';

/** What an arrangement says of one dimension, such as who checks. */
export interface ScenarioFact {
  /** The id of the dimension. */
  dimension: string;
  /** The ids of the answers; more than one where several hold together, none where it is in doubt. */
  values: string[];
  /** The answer in words. */
  text: string;
  /** The statements that say it. */
  statements: StatementRef[];
  /** Why the answer is taken to hold where no statement says it; null otherwise. */
  inferred: string | null;
  /** Why it is in doubt, such as `readings-differ`; null otherwise. */
  doubt: string | null;
}

/** Whether a step holds: as a truth value, or that it is not known. */
export type Truth = 'true' | 'false' | 'unclear' | 'not-addressed';

/** What a step rests on. */
export type Basis = 'scenario' | 'statement' | 'geometry' | 'definition' | 'reading' | 'assumption';

/** A step that leads to a verdict, with the steps that lead to it. */
export interface Trace {
  /** The step in words. */
  text: string;
  truth: Truth;
  from: Basis;
  /** The ids of the statements that say so. */
  references: string[];
  because: Trace[];
}

/** How one position fares, and what its actor said of the arrangement itself. */
export interface Judgement {
  position: string;
  actor: string;
  kind: 'claim' | 'red-line';
  strength: Strength | null;
  title: string;
  verdict: Verdict;
  /** Why a verdict is unclear, such as `in-words`; none otherwise. */
  reasons: string[];
  /** One sentence that says why. */
  explanation: string;
  /** Whether a second coder coded the condition otherwise. */
  disputedCoding: boolean;
  said: StatementRef[];
  /** The steps that lead to the verdict, as deep as asked for. */
  trace: Trace;
}

/** How much of a boundary an arrangement leaves, in kilometres. */
export interface Strip {
  totalKm: number;
  /** Null where it cannot be told. */
  remainingKm: number | null;
  errorKm: number | null;
  cannotTell: boolean;
}

/** A value of a dimension that another rules out. */
export interface Exclusion {
  value: string;
  dimension: string;
  values: string[];
  reason: string;
}

/** A question that an arrangement answers, with the answers that there are. */
export interface Dimension {
  id: string;
  question: string;
  /** The class of conditions that it serves, such as `presence`. */
  class: string;
  /** Whether several values can hold together. */
  several: boolean;
  /** `alone` marks a value that holds with no other, such as “nobody”. */
  values: { id: string; label: string; actor: string | null; alone: boolean }[];
  excludes: Exclusion[];
}

/** The answer of `/analysis`. */
export interface AnalysisAnswer {
  dimensions: Dimension[];
  /** The days on which something of the judged positions changes, oldest first. */
  dates: Day[];
  lastEvidence: Day;
  doesNotSay: string;
}

/** The answer of `/analysis/scenarios`. */
export interface ScenarioList {
  datetime: string;
  scenarios: Pick<ScenarioAnswer, 'id' | 'title' | 'summary' | 'proposedBy'>[];
}

/** The answer of `/analysis/scenarios/{id}`: an arrangement, and how each position of a day fares under it. */
export interface ScenarioAnswer {
  id: string;
  title: string;
  summary: string;
  proposedBy: string[];
  /** The day whose positions are judged. */
  datetime: string;
  facts: ScenarioFact[];
  judgements: Judgement[];
  strip: Strip | null;
  /** What the verdicts do not say. */
  doesNotSay: string;
}

/** The order in which verdicts are told: first what tells most of a dispute. */
const VERDICTS: Verdict[] = ['breached', 'unmet', 'held', 'met', 'unclear', 'not-addressed'];

/** How many of an actor's positions come out how, in a fixed order, without those that are none. */
export function verdictCounts(judgements: Judgement[]): { verdict: Verdict; count: number }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    count: judgements.filter((one) => one.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
}

/** An actor's judgements, in the order of their verdicts. */
export function judgementsOf({ judgements }: ScenarioAnswer, actor: string): Judgement[] {
  return judgements
    .filter((one) => one.actor === actor)
    .sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
}

/** The statements that a step and those that lead to it rest on, each once. */
export function referencesOf({ references, because }: Trace): string[] {
  return [...new Set([...references, ...because.flatMap(referencesOf)])];
}

/** What an actor had said of an arrangement itself by a day. */
export function saidBy({ said }: Judgement, day: Day): StatementRef[] {
  return said.filter(({ date }) => firstDay(date) <= day);
}

/** Why a way by land is not open, or not known to be. */
export interface Hindrance {
  code: string;
  text: string;
  route: string | null;
}

/** The answer of `/analysis/continuity`: whether two territories are joined by land. */
export interface ContinuityAnswer {
  /** Null where it is not known. */
  connected: boolean | null;
  explanation: string;
  crossings: { route: string; name: string; boundary: string }[];
  why: { unclear?: Hindrance[]; from?: Hindrance[]; to?: Hindrance[]; opensWith?: Hindrance[] };
  doesNotSay: string;
}

import { type Day, firstDay } from './date';
import type { Strength } from './position';
import type { StatementRef } from './statement';

/** A position's verdict under an arrangement: a red line is held or breached, a claim met or unmet. */
export type Verdict = 'held' | 'breached' | 'met' | 'unmet' | 'unclear' | 'not-addressed';

/** An arrangement's answer on one dimension, such as who checks. */
export interface ScenarioFact {
  /** The id of the dimension. */
  dimension: string;
  /** The ids of the answers; several if they hold together, none if the answer is in doubt. */
  values: string[];
  /** The answer in words. */
  text: string;
  /** The statements that say it. */
  statements: StatementRef[];
  /** Why the answer is inferred although no statement says so; null otherwise. */
  inferred: string | null;
  /** Why it is in doubt, such as `readings-differ`; null otherwise. */
  doubt: string | null;
}

/** Whether a step holds: a truth value, or that it is not known. */
export type Truth = 'true' | 'false' | 'unclear' | 'not-addressed';

/** The basis of a step. */
export type Basis = 'scenario' | 'statement' | 'geometry' | 'definition' | 'reading' | 'assumption';

/** A step on the way to a verdict, with the steps below it. */
export interface Trace {
  /** The step in words. */
  text: string;
  truth: Truth;
  from: Basis;
  /** The ids of the statements that say so. */
  references: string[];
  because: Trace[];
}

/** The verdict on one position, and what its actor said on the arrangement itself. */
export interface Judgement {
  position: string;
  actor: string;
  kind: 'claim' | 'red-line';
  strength: Strength | null;
  title: string;
  verdict: Verdict;
  /** Why a verdict is unclear, such as `in-words`; empty otherwise. */
  reasons: string[];
  /** The reason, in one sentence. */
  explanation: string;
  /** Whether a second coder coded the condition differently. */
  disputedCoding: boolean;
  said: StatementRef[];
  /** The steps to the verdict, down to the requested depth. */
  trace: Trace;
}

/** How much of a boundary an arrangement leaves, in kilometres. */
export interface Strip {
  totalKm: number;
  /** Null if it cannot be told. */
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

/** A question that an arrangement answers, with its possible answers. */
export interface Dimension {
  id: string;
  question: string;
  /** The class of its conditions, such as `presence`. */
  class: string;
  /** Whether several values can hold together. */
  several: boolean;
  /** `alone` marks a value that excludes all others, such as “nobody”. */
  values: { id: string; label: string; actor: string | null; alone: boolean }[];
  excludes: Exclusion[];
}

/** The answer of `/analysis`. */
export interface AnalysisAnswer {
  dimensions: Dimension[];
  /** The disputed words, with the ways in which they are read. */
  terms: { id: string; word: string; readings: { id: string; text: string }[] }[];
  /** The days on which something about the judged positions changes, oldest first. */
  dates: Day[];
  lastEvidence: Day;
  doesNotSay: string;
}

/** The answer of `/analysis/scenarios`. */
export interface ScenarioList {
  datetime: string;
  scenarios: Pick<ScenarioAnswer, 'id' | 'title' | 'summary' | 'proposedBy'>[];
}

/** The answer of `/analysis/scenarios/{id}`: an arrangement, and the verdict on each position of a day. */
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
  /** The limits of the verdicts, in words. */
  doesNotSay: string;
}

/** The order of verdicts: those that say most about a dispute come first. */
const VERDICTS: Verdict[] = ['breached', 'unmet', 'held', 'met', 'unclear', 'not-addressed'];

/** How many of an actor's positions have each verdict, in a fixed order, without zeros. */
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

/** The statements that a step and the steps below it are based on, without repetition. */
export function referencesOf({ references, because }: Trace): string[] {
  return [...new Set([...references, ...because.flatMap(referencesOf)])];
}

/** What an actor had said on an arrangement itself by a day. */
export function saidBy({ said }: Judgement, day: Day): StatementRef[] {
  return said.filter(({ date }) => firstDay(date) <= day);
}

/** Why a way by land is not open, or not known to be open. */
export interface Hindrance {
  code: string;
  text: string;
  route: string | null;
}

/** The answer of `/analysis/continuity`: whether two territories are joined by land. */
export interface ContinuityAnswer {
  /** Null if it is not known. */
  connected: boolean | null;
  explanation: string;
  crossings: { route: string; name: string; boundary: string }[];
  why: { unclear?: Hindrance[]; from?: Hindrance[]; to?: Hindrance[]; opensWith?: Hindrance[] };
  doesNotSay: string;
}

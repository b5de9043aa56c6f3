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
}

/** How one position fares, and what its actor said of the arrangement itself. */
export interface Judgement {
  position: string;
  actor: string;
  kind: 'claim' | 'red-line';
  title: string;
  verdict: Verdict;
  /** One sentence that says why. */
  explanation: string;
  said: StatementRef[];
}

/** How much of a boundary an arrangement leaves, in kilometres. */
export interface Strip {
  totalKm: number;
  /** Null where it cannot be told. */
  remainingKm: number | null;
  errorKm: number | null;
  cannotTell: boolean;
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
}

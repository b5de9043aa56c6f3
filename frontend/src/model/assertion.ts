import type { Confidence, StatementRef } from './statement';

/** What independent sources say of an assertion. */
export type Check =
  | 'supported'
  | 'supported-with-corrections'
  | 'partly-supported'
  | 'contested'
  | 'not-accurate'
  | 'opinion';

/** A sentence of the note from which the dossier grew, and how well it holds. */
export interface Assertion {
  id: string;
  order: number;
  source: string;
  text: string;
  quote: string | null;
  check: Check;
  finding: string;
  actors: string[];
  confidence: Confidence;
  note: string | null;
  statements: StatementRef[];
}

import type { AnchorRef } from './anchor';
import type { SourceRef } from './source';
import type { Confidence, DatePrecision, StatementRef, Words } from './statement';

/** How an actor reads a clause. */
export interface Reading {
  actor: string;
  summary: string;
  /** True when none was found: that is recorded, not a gap. */
  none: boolean;
  statements: string[];
}

/** An article, point or paragraph, with every principal's reading of it. */
export interface Clause extends Words {
  id: string;
  number: string;
  summary: string;
  issues: string[];
  anchors: AnchorRef[];
  readings: Reading[];
}

/** A text between actors. */
export interface Agreement {
  id: string;
  name: string;
  date: string;
  datePrecision: DatePrecision;
  dateText: string | null;
  parties: string[];
  summary: string;
  standing: string | null;
  clauses: Clause[];
  sources: SourceRef[];
  statements: StatementRef[];
  confidence: Confidence;
  note: string | null;
}

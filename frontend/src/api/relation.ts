import type { SourceRef } from './source';
import type { Confidence, StatementRef } from './statement';

/** How two actors stood to each other. */
export type RelationState = 'allied' | 'cooperating' | 'strained' | 'hostile' | 'mediating';

/** A dated event in a relation, with what it rests on. */
export interface TurningPoint {
  date: string;
  circa: boolean;
  summary: string;
  statements: string[];
  sources: SourceRef[];
}

/** How two actors stood to each other in an interval. */
export interface Relation {
  id: string;
  /** The relation whose interval this is: the same for all intervals of a pair. */
  relation: string;
  pair: [string, string];
  state: RelationState;
  validFrom: string;
  validTo: string | null;
  title: string;
  summary: string;
  lastEvidence: string;
  turningPoints: TurningPoint[];
  confidence: Confidence;
  note: string | null;
  statements: StatementRef[];
}

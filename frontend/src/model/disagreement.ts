import type { SourceRef, StatementRef } from './statement';

/** One of the accounts between which sources differ. */
export interface Account {
  text: string;
  /** Ids of actors, or names of others in words. */
  heldBy: string[];
  statements: string[];
  sources: SourceRef[];
}

/** Where sources differ, kept as it is. */
export interface Disagreement {
  id: string;
  title: string;
  summary: string | null;
  versions: Account[];
  issues: string[];
  note: string | null;
  statements: StatementRef[];
}

import { type Day, firstDay } from './date';
import type { Confidence, SourceRef, StatementRef } from './statement';

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

/** The intervals of two actors' relation, in order of time. */
export function relationOf(relations: Relation[], a: string, b: string): Relation[] {
  return relations
    .filter(({ pair }) => pair.includes(a) && pair.includes(b))
    .sort((one, other) => one.validFrom.localeCompare(other.validFrom));
}

/** The interval that holds on a day, or null when none is recorded. */
export function relationOn(intervals: Relation[], day: Day): Relation | null {
  return intervals.find((interval) => holdsOn(interval, day)) ?? null;
}

/** Whether an interval holds on a day: from its first day up to, but without, its last. */
export function holdsOn({ validFrom, validTo }: Relation, day: Day): boolean {
  return firstDay(validFrom) <= day && (validTo === null || day < firstDay(validTo));
}

import type { Relation } from './collection-types';
import { type Day, firstDay } from './date';
import { compareCodes } from './order';

export type { Relation, TurningPoint } from './collection-types';

/** The state between two actors. */
export type RelationState = Relation['state'];

/** The intervals of two actors' relation, in order of time. */
export function relationOf(relations: Relation[], a: string, b: string): Relation[] {
  return relations
    .filter(({ pair }) => pair.includes(a) && pair.includes(b))
    .sort((one, other) => compareCodes(one.validFrom, other.validFrom));
}

/** The interval that includes a day, or null if none is recorded. */
export function relationOn(intervals: Relation[], day: Day): Relation | null {
  return intervals.find((interval) => holdsOn(interval, day)) ?? null;
}

/** Whether an interval includes a day: from its first day up to, but not including, its last. */
export function holdsOn({ validFrom, validTo }: Relation, day: Day): boolean {
  return firstDay(validFrom) <= day && (validTo === null || day < firstDay(validTo));
}

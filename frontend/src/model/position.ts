import { partsOf } from './anchor';
import type { Position as FullPosition } from './collection-types';
import { type Day, firstDay } from './date';
import { compareCodes } from './order';

/** A position with its conditions, its notes and the statements that it rests on. */
export type { FullPosition };

/** What only a position's card shows. */
export const POSITION_DETAILS = [
  'conditions',
  'statements',
  'statusNote',
  'geometryNote',
  'note',
  'searches',
] as const satisfies (keyof FullPosition)[];

/** What an actor holds on an issue during an interval, with the properties that the map and the lists need. */
export type Position = Omit<FullPosition, (typeof POSITION_DETAILS)[number]>;

/** The kind of a position: only claims and red lines have a drawn form of their own. */
export type PositionKind = Position['kind'];

/** How strongly an actor holds it. */
export type Strength = NonNullable<Position['strength']>;

/** How a position ended, or that it has not. */
export type PositionStatus = Position['status'];

/** How the drawn geometry was decided. */
export type GeometryBasis = Position['geometryBasis'];

/** Whether a position was held on a day: from `validFrom` up to, but not including, `validTo`. */
export function isHeldOn(position: Position, day: Day): boolean {
  return (
    firstDay(position.validFrom) <= day &&
    (position.validTo === null || day < firstDay(position.validTo))
  );
}

/** Whether a day is after the last evidence for a position: then it is not shown as known. */
export function isBeyondEvidence(position: Position, day: Day): boolean {
  return day > firstDay(position.lastEvidence);
}

/** The positions that some actors held on a day, in the given order. */
export function heldOn(positions: Position[], day: Day, actors?: readonly string[]): Position[] {
  return positions.filter(
    (position) => (!actors || actors.includes(position.actor)) && isHeldOn(position, day),
  );
}

/** Whether a position is not drawn, because it governs nothing that the map knows. */
export function isWithoutPlace(position: Position): boolean {
  return partsOf(position, 'governs').length === 0;
}

/** Whether a position is drawn at all: "nothing found" is not, and a rule without a place is not. */
export function hasPlace(position: Position): boolean {
  return position.kind !== 'nothing-found' && !isWithoutPlace(position);
}

/** The positions of an actor on the same question, before and after, in order of time. */
export function lineageOf(positions: Position[], { line }: Position): Position[] {
  return positions
    .filter((position) => position.line === line)
    .sort((a, b) => compareCodes(firstDay(a.validFrom), firstDay(b.validFrom)));
}

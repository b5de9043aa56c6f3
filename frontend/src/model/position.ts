import { type Part, partsOf } from './anchor';
import { type Day, firstDay } from './date';
import type { Confidence, StatementRef } from './statement';

/** What sort of position: only claims and red lines have a drawn form of their own. */
export type PositionKind = 'claim' | 'red-line' | 'support' | 'offer' | 'view' | 'nothing-found';

/** How hard an actor puts it. */
export type Strength = 'declared' | 'objection' | 'condition' | 'preference';

/** What has become of a position. */
export type PositionStatus = 'active' | 'softened' | 'withdrawn' | 'overtaken';

/** Where the drawn geometry comes from. */
export type GeometryBasis = 'stated' | 'derived' | 'analyst' | 'none';

/** What an actor holds on an issue for an interval, resting on statements. */
export interface Position {
  id: string;
  actor: string;
  actorName: string;
  issue: string;
  issueName: string;
  kind: PositionKind;
  type: string | null;
  title: string;
  summary: string;
  strength: Strength | null;
  status: PositionStatus;
  statusNote: string | null;
  geometryBasis: GeometryBasis;
  geometryNote: string | null;
  anchors: Part[];
  /** The territory on whose side of a boundary lies what is refused, where the record says. */
  refusedSide?: string | null;
  validFrom: string;
  validTo: string | null;
  lastEvidence: string;
  confidence: Confidence;
  note: string | null;
}

/** A position with the statements that it rests on. */
export interface FullPosition extends Position {
  statements: StatementRef[];
}

/** Whether a position was held on a day: from `validFrom` on, up to but without `validTo`. */
export function isHeldOn(position: Position, day: Day): boolean {
  return (
    firstDay(position.validFrom) <= day &&
    (position.validTo === null || day < firstDay(position.validTo))
  );
}

/** Whether a day lies after the last evidence for a position: then it is not shown as known. */
export function isBeyondEvidence(position: Position, day: Day): boolean {
  return day > firstDay(position.lastEvidence);
}

/** The positions that some actors held on a day, in the order given. */
export function heldOn(positions: Position[], day: Day, actors?: readonly string[]): Position[] {
  return positions.filter(
    (position) => (!actors || actors.includes(position.actor)) && isHeldOn(position, day),
  );
}

/** Whether a position is drawn nowhere, because it governs nothing that the map knows. */
export function isWithoutPlace(position: Position): boolean {
  return partsOf(position, 'governs').length === 0;
}

/** Whether a position is drawn at all: what was not found is not, nor a rule without a place. */
export function hasPlace(position: Position): boolean {
  return position.kind !== 'nothing-found' && !isWithoutPlace(position);
}

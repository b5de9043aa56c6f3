import type { AnchorRef } from './anchor';
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
  anchors: AnchorRef[];
  /** The territory on whose side of a boundary lies what is refused, where the record says. */
  refusedSide?: string | null;
  validFrom: string;
  validTo: string | null;
  /** The position with which its line began, and since when that line is held. */
  line: string;
  lineSince: string;
  /** The position before it in the line. */
  replaces: string | null;
  /** End of that position when it ended before this one began: no evidence covers the time between. */
  gapFrom: string | null;
  /** Whether a voice that may bind the actor said it; null where nothing was found. */
  authorised: boolean | null;
  lastEvidence: string;
  confidence: Confidence;
  note: string | null;
}

/** A position with the statements that it rests on. */
export interface WholePosition extends Position {
  statements: StatementRef[];
}

import type { Position as WholePosition } from './collections';

/** A position with the statements that it rests on. */
export type { WholePosition };

/** What an actor holds on an issue for an interval, as far as the map needs it. */
export type Position = Omit<WholePosition, 'statements'>;

/** What sort of position: only claims and red lines have a drawn form of their own. */
export type PositionKind = Position['kind'];

/** How hard an actor puts it. */
export type Strength = NonNullable<Position['strength']>;

/** What has become of a position. */
export type PositionStatus = Position['status'];

/** Where the drawn geometry comes from. */
export type GeometryBasis = Position['geometryBasis'];

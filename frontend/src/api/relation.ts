import type { Relation } from './collections';

export type { Relation, TurningPoint } from './collections';

/** How two actors stood to each other. */
export type RelationState = Relation['state'];

import type { Assertion } from './collection-types';

export type { Assertion } from './collection-types';

/** What independent sources say of an assertion. */
export type Check = Assertion['check'];

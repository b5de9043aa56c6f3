import type { Assertion } from './collections';

export type { Assertion } from './collections';

/** What independent sources say of an assertion. */
export type Check = Assertion['check'];

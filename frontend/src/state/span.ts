import { choice } from './slice';

/** The period that the time line shows. */
export type Span = 'recent' | 'all';

/** Since 2020, or all years: `span=all`. */
export const span = choice<Span>('span', ['recent', 'all']);

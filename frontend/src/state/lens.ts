import type { Slice } from './slice';

/** Whose names and emphasis are used. Only the neutral ones so far; written, so that a link says so. */
export const lens: Slice<'neutral'> = {
  parameter: 'lens',
  start: 'neutral',
  parse: (text) => (text === 'neutral' ? text : undefined),
  format: (value) => value,
};

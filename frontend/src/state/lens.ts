import type { Slice } from './slice';

/**
 * Whose names and emphasis the page uses. Only the neutral lens exists so far; the address contains it, so that
 * links stay valid.
 */
export const lens: Slice<'neutral'> = {
  parameter: 'lens',
  start: 'neutral',
  expected: { oneOf: ['neutral'] },
  parse: (text) => (text === 'neutral' ? text : undefined),
  format: (value) => value,
};

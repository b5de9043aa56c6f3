import type { Slice } from './slice';

/** The open step of the story, counted from one: `story=3`; null if the story is closed. */
export const story: Slice<number | null> = {
  parameter: 'story',
  start: null,
  expected: { like: '3' },
  parse: (text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined),
  format: (step) => (step === null ? null : String(step)),
};

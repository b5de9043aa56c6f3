import type { Slice } from './slice';

/** The step of the story that is told beside the page, counted from one: `story=3`; null while none is. */
export const story: Slice<number | null> = {
  parameter: 'story',
  start: null,
  parse: (text) => (/^[1-9]\d?$/.test(text) ? Number(text) : undefined),
  format: (step) => (step === null ? null : String(step)),
};

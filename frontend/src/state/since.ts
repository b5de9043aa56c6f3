import { type Day, isDay } from '../model/date';
import type { Slice } from './slice';

/** The earlier of two compared dates: `since=2020-11-10`; null for the day before the date shown. */
export const since: Slice<Day | null> = {
  parameter: 'since',
  start: null,
  expected: { like: '2020-11-10' },
  parse: (text) => (isDay(text) ? text : undefined),
  format: (day) => day,
};

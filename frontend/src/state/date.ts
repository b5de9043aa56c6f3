import { type Day, isDay } from '../model/date';
import type { Slice } from './slice';

/** The day as of which everything is shown: `date=2024-09-06`. Initially the seed note's date. */
export const date: Slice<Day> = {
  parameter: 'date',
  start: '2024-09-06',
  expected: { like: '2024-09-06' },
  parse: (text) => (isDay(text) ? text : undefined),
  format: (day) => day,
};

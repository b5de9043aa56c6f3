import { addMonths, type Day } from '../state/date';
import type { Domain } from './scale';

/** A stretch of time and how many statements fall into it. */
export interface Bin {
  from: Day;
  /** The first day after it. */
  to: Day;
  count: number;
  /** How many of them come from the actors shown. */
  ofShown: number;
}

/** What is counted: a day, and whether it comes from an actor shown. */
export interface Counted {
  day: Day;
  isShown: boolean;
}

/** At most this many months (about 13 years) are shown month by month; longer spans year by year. */
const MOST_MONTHS = 156;

/** The counts by month, or by year when the span is long. */
export function histogram(counted: Counted[], { from, to }: Domain): Bin[] {
  const step = monthsBetween(from, to) > MOST_MONTHS ? 12 : 1;
  const bins: Bin[] = [];
  let start = step === 12 ? `${from.slice(0, 4)}-01-01` : `${from.slice(0, 7)}-01`;
  while (start <= to) {
    const end = addMonths(start, step);
    bins.push({ from: start, to: end, count: 0, ofShown: 0 });
    start = end;
  }
  for (const { day, isShown } of counted) {
    const bin = bins.find((candidate) => candidate.from <= day && day < candidate.to);
    if (!bin) continue;
    bin.count += 1;
    if (isShown) bin.ofShown += 1;
  }
  return bins;
}

function monthsBetween(from: Day, to: Day): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

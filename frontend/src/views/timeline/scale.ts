import {
  addDays,
  addMonths,
  clampDay,
  type Day,
  type Days,
  fromNumber,
  toNumber,
} from '../../model/date';
import type { Span } from '../../state/span';

/** Where the recent part begins: the year of the war that made the route an issue again. */
const RECENT: Day = '2020-01-01';

/** The days to show for a span, given the first and last day of the data. */
export function domainOf(span: Span, first: Day, last: Day): Days {
  const from = span === 'recent' || first > RECENT ? RECENT : first;
  return { from, to: last > from ? last : from };
}

/** The day at a place on the line. */
export function dayAt(share: number, { from, to }: Days): Day {
  const start = toNumber(from);
  return fromNumber(Math.round(start + share * (toNumber(to) - start)));
}

/** The years that get a mark: all of them, or every fifth, tenth or twentieth when they are many. */
export function yearMarks({ from, to }: Days): number[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  const step = [1, 5, 10, 20].find((years) => (last - first) / years <= 12) ?? 20;
  const start = Math.ceil(first / step) * step;
  const marks: number[] = [];
  for (let year = start; year <= last; year += step) {
    if (`${year}-01-01` >= from) marks.push(year);
  }
  return marks;
}

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
export function histogram(counted: Counted[], { from, to }: Days): Bin[] {
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

/** The day that a key on the slider leads to, or null when the key means nothing there. */
export function dayForKey(key: string, isShift: boolean, day: Day, domain: Days): Day | null {
  const moved = move(key, isShift, day, domain);
  return moved === null ? null : clampDay(moved, domain.from, domain.to);
}

function move(key: string, isShift: boolean, day: Day, domain: Days): Day | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return isShift ? addMonths(day, 1) : addDays(day, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return isShift ? addMonths(day, -1) : addDays(day, -1);
    case 'PageUp':
      return addMonths(day, 12);
    case 'PageDown':
      return addMonths(day, -12);
    case 'Home':
      return domain.from;
    case 'End':
      return domain.to;
    default:
      return null;
  }
}

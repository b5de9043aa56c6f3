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

/** The beginning of the recent part: the year of the war that made the route an issue again. */
const RECENT: Day = '2020-01-01';

/** The days of a period, given the first and last day of the data. */
export function domainOf(span: Span, first: Day, last: Day): Days {
  const from = span === 'recent' || first > RECENT ? RECENT : first;
  return { from, to: last > from ? last : from };
}

/** The day at a point of the line. */
export function dayAt(share: number, { from, to }: Days): Day {
  const start = toNumber(from);
  return fromNumber(Math.round(start + share * (toNumber(to) - start)));
}

/** The years with a mark: all of them, or every fifth, tenth or twentieth if there are many. */
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

/** A period, and the number of statements in it. */
export interface Bin {
  from: Day;
  /** The first day after it. */
  to: Day;
  count: number;
  /** How many of them are by the shown actors. */
  ofShown: number;
}

/** A counted item: its day, and whether it is by a shown actor. */
export interface Counted {
  day: Day;
  isShown: boolean;
}

/** Up to this many months (about 13 years), bars are months; longer periods have one bar per year. */
const MOST_MONTHS = 156;

/** The counts by month, or by year if the period is long. */
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

/** The day that a key on the slider leads to, or null if the key has no meaning there. */
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

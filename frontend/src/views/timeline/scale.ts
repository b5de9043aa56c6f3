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

/** The width of the line, and of each name on it, in pixels. */
export interface NameWidths {
  line: number;
  names: NameWidth[];
}

/** The width of a name in one line, and in two. */
export interface NameWidth {
  whole: number;
  broken: number;
}

/** Where a name stands: after its day or before it, in one line or two; and whether it is seen before somebody points at it. */
export interface NamePlace extends Stand {
  isSeen: boolean;
}

/** From where to where on the line, in pixels. */
interface Stretch {
  from: number;
  to: number;
}

interface Stand extends Stretch {
  isBefore: boolean;
  isBroken: boolean;
}

/** The width of a button without its name, as wide as a finger needs. */
const TARGET = 24;

/**
 * The place of each name, given its share of the line: where no other name and no other day is in the way. The current
 * one comes first, and is always seen; the others follow in order.
 */
export function placesOf(shares: number[], widths: NameWidths, current: number): NamePlace[] {
  const { line, names } = widths;
  const stands = shares.map((share, index) => standsAt(share * line, names[index]));
  const isLate = stands.map(([after]) => after.to > line);
  const days = shares.map((share, index): Stretch => {
    const at = share * line;
    return isLate[index] ? { from: at - TARGET, to: at } : { from: at, to: at + TARGET };
  });
  const taken: Stretch[] = [];
  const placed = (all: Stand[], index: number): NamePlace => {
    const others = [...taken, ...days.filter((_, other) => other !== index)];
    const free = all.find((one) => isFree(one, others, line));
    const place = (free ?? all[isLate[index] ? 1 : 0]) as Stand;
    const isSeen = free !== undefined || index === current;
    if (isSeen) taken.push(place);
    return { ...place, isSeen };
  };
  const first = stands[current] && placed(stands[current], current);
  return stands.map((one, index) => (first && index === current ? first : placed(one, index)));
}

/** The ways in which a name can stand at its day, the clearest first. */
function standsAt(at: number, { whole, broken }: NameWidth = NO_NAME): [Stand, ...Stand[]] {
  const after = (width: number) => ({ from: at, to: at + width, isBefore: false });
  const before = (width: number) => ({ from: at - width, to: at, isBefore: true });
  return [
    { ...after(whole), isBroken: false },
    { ...before(whole), isBroken: false },
    { ...after(broken), isBroken: true },
    { ...before(broken), isBroken: true },
  ];
}

const NO_NAME: NameWidth = { whole: 0, broken: 0 };

function isFree({ from, to }: Stretch, others: Stretch[], line: number): boolean {
  return from >= 0 && to <= line && !others.some((one) => one.from < to && from < one.to);
}

import { type Day, fromNumber, toNumber } from '../state/date';
import type { Span } from '../state/view';

/** The first and last day that the time line can show. */
export interface Domain {
  from: Day;
  to: Day;
}

/** Where the recent part begins: the year of the war that made the route an issue again. */
const RECENT: Day = '2020-01-01';

/** The days to show for a span, given the first and last day of the data. */
export function domainOf(span: Span, first: Day, last: Day): Domain {
  const from = span === 'recent' || first > RECENT ? RECENT : first;
  return { from, to: last > from ? last : from };
}

/** A day's place on the line, from 0 to 1; outside the domain it goes on beyond. */
export function shareOf(day: Day, { from, to }: Domain): number {
  const start = toNumber(from);
  return (toNumber(day) - start) / Math.max(1, toNumber(to) - start);
}

/** The day at a place on the line. */
export function dayAt(share: number, { from, to }: Domain): Day {
  const start = toNumber(from);
  return fromNumber(Math.round(start + share * (toNumber(to) - start)));
}

/** The years that get a mark: all of them, or every fifth, tenth or twentieth when they are many. */
export function yearMarks({ from, to }: Domain): number[] {
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

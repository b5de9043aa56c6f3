/** A calendar day, `YYYY-MM-DD`. ISO days compare as text. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Whether a text is an existing day. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromNumber(toNumber(text)) === text;
}

/** Days since 1 January 1970. */
export function toNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day that is this number of days after 1 January 1970. */
export function fromNumber(number: number): Day {
  const time = new Date(number * DAY_MS);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 10);
}

/** The day some days later (earlier if negative). */
export function addDays(day: Day, days: number): Day {
  return fromNumber(toNumber(day) + days);
}

/** The same day some months later, or that month's last day if the month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The day, limited to an interval. */
export function clampDay(day: Day, from: Day, to: Day): Day {
  if (day < from) return from;
  return day > to ? to : day;
}

/** A date as the API gives it (year, month or day) as the first day it can mean. */
export function firstDay(date: string): Day {
  if (/^\d{4}$/.test(date)) return `${date}-01-01`;
  if (/^\d{4}-\d{2}$/.test(date)) return `${date}-01`;
  return date.slice(0, 10);
}

/** The days from the first to the last. */
export interface Days {
  from: Day;
  to: Day;
}

/** The position of a day in an interval: 0 is its first day, 1 its last; outside it, the scale continues. */
export function shareOf(day: Day, { from, to }: Days): number {
  const start = toNumber(from);
  return (toNumber(day) - start) / Math.max(1, toNumber(to) - start);
}

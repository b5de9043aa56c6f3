import { type Day, firstDay } from './date';
import type { Position } from './position';
import type { RouteLine } from './route';

/** The days on which something that is shown begins or ends, in order, each once. */
export function changeDays(positions: Position[], routes: RouteLine[]): Day[] {
  const days = new Set<Day>();
  for (const position of positions) {
    days.add(firstDay(position.validFrom));
    if (position.validTo) days.add(firstDay(position.validTo));
  }
  for (const route of routes) {
    for (const status of route.statusHistory) days.add(firstDay(status.from));
  }
  return [...days].sort();
}

/** The nearest change before a day. */
export function changeBefore(days: Day[], day: Day): Day | null {
  return days.findLast((other) => other < day) ?? null;
}

/** The nearest change after a day. */
export function changeAfter(days: Day[], day: Day): Day | null {
  return days.find((other) => other > day) ?? null;
}

/** What of some positions began and what ended with a day. */
export function changedOn(
  positions: Position[],
  day: Day,
): { began: Position[]; ended: Position[] } {
  return {
    began: positions.filter(({ validFrom }) => firstDay(validFrom) === day),
    ended: positions.filter(({ validTo }) => validTo !== null && firstDay(validTo) === day),
  };
}

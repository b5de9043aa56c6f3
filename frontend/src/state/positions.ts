import type { Position } from '../api/position';
import type { RouteLine, RouteStatus } from '../api/route';
import { type Day, firstDay } from './date';

/** Whether a position was held on a day: from `validFrom` on, up to but without `validTo`. */
export function isHeldOn(position: Position, day: Day): boolean {
  return (
    firstDay(position.validFrom) <= day &&
    (position.validTo === null || day < firstDay(position.validTo))
  );
}

/** Whether a day lies after the last evidence for a position: then it is not shown as known. */
export function isBeyondEvidence(position: Position, day: Day): boolean {
  return day > firstDay(position.lastEvidence);
}

/** The positions that some actors held on a day, in the order given. */
export function heldOn(positions: Position[], day: Day, actors?: readonly string[]): Position[] {
  return positions.filter(
    (position) => (!actors || actors.includes(position.actor)) && isHeldOn(position, day),
  );
}

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

/** A route's status on a day, or null before its first. */
export function routeStatusOn(route: RouteLine, day: Day): RouteStatus | null {
  const begun = route.statusHistory.filter((status) => firstDay(status.from) <= day);
  return begun.reduce<RouteStatus | null>(
    (latest, status) => (!latest || status.from >= latest.from ? status : latest),
    null,
  );
}

/** Whether a route is there to be drawn on a day. */
export function isRouteShownOn(route: RouteLine, day: Day): boolean {
  return (
    (route.validFrom === null || firstDay(route.validFrom) <= day) &&
    (route.validTo === null || day < firstDay(route.validTo))
  );
}

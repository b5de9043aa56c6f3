import { type Day, firstDay } from './date';
import { meetingOn, type Pairing } from './pairing';
import { isHeldOn, type Position } from './position';
import { type RouteLine, type RouteStatus, routeStatusOn } from './route';

/** The days on which something shown begins or ends, in order, without repetition. */
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

/** A position that ended, and the next position of the same line, which replaced it. */
export interface Replacement {
  was: Position;
  is: Position;
}

/** The changes of some positions: lines that ended, lines that began, and lines that went on in another form. */
export interface ChangedLines {
  began: Position[];
  ended: Position[];
  replaced: Replacement[];
}

/** Which of some positions began, ended or were replaced on a day. */
export function changedOn(positions: Position[], day: Day): ChangedLines {
  return byLines(
    positions.filter(({ validFrom }) => firstDay(validFrom) === day),
    positions.filter(({ validTo }) => validTo !== null && firstDay(validTo) === day),
  );
}

/** Reports an end and a beginning on the same line as one replacement; each position is listed once. */
function byLines(began: Position[], ended: Position[]): ChangedLines {
  const after = new Map(began.map((position) => [position.line, position]));
  const replaced = ended.flatMap((was) => {
    const is = after.get(was.line);
    return is && after.delete(was.line) ? [{ was, is }] : [];
  });
  const isApart = (position: Position) =>
    !replaced.some(({ was, is }) => was === position || is === position);
  return { began: began.filter(isApart), ended: ended.filter(isApart), replaced };
}

/** The changes of some things between two days. */
export interface Changed<T> {
  /** Absent on the first day, present on the second. */
  began: T[];
  /** Present on the first day, absent on the second. */
  ended: T[];
  lasted: T[];
  /** Began after the first day and ended by the second. */
  passed: T[];
}

/** Compares two days, the earlier first, by which things are present on each, and by the interval of each thing. */
export function changedBetween<T>(
  all: T[],
  [from, to]: [Day, Day],
  isThere: (one: T, day: Day) => boolean,
  daysOf: (one: T) => [Day, Day | null],
): Changed<T> {
  const changed: Changed<T> = { began: [], ended: [], lasted: [], passed: [] };
  for (const one of all) {
    const [was, is] = [isThere(one, from), isThere(one, to)];
    const [start, end] = daysOf(one);
    if (was && is) changed.lasted.push(one);
    else if (was) changed.ended.push(one);
    else if (is) changed.began.push(one);
    else if (start > from && end !== null && end <= to) changed.passed.push(one);
  }
  return changed;
}

/** The changes of positions between two days. If one was replaced several times, its first and its last form count. */
export function positionsBetween(
  positions: Position[],
  days: [Day, Day],
): Changed<Position> & ChangedLines {
  const changed = changedBetween(positions, days, isHeldOn, ({ validFrom, validTo }) => [
    firstDay(validFrom),
    validTo && firstDay(validTo),
  ]);
  return { ...changed, ...byLines(changed.began, changed.ended) };
}

/** The changes of pairings between two days. If one was interrupted, it counts as it was on each of the days. */
export function pairingsBetween(pairings: Pairing[], days: [Day, Day]): Changed<Pairing> {
  return changedBetween(
    pairings,
    days,
    (one, day) => meetingOn(one, day) !== null,
    ({ began, ended }) => [began, ended],
  );
}

/** What changed for some actor, or for all, between two days: positions, collisions and accords. */
export interface Changes {
  positions: Changed<Position> & ChangedLines;
  collisions: Changed<Pairing>;
  accords: Changed<Pairing>;
}

/** The changes of one actor. A collision or an accord belongs to both of its actors. */
export function changesOf(actor: string, { positions, collisions, accords }: Changes): Changes {
  const isOf = (one: { actor: string }) => one.actor === actor;
  return {
    positions: {
      ...filtered(positions, isOf),
      replaced: positions.replaced.filter(({ is }) => isOf(is)),
    },
    collisions: filtered(collisions, ({ actors }) => actors.includes(actor)),
    accords: filtered(accords, ({ actors }) => actors.includes(actor)),
  };
}

function filtered<T>({ began, ended, lasted, passed }: Changed<T>, test: (one: T) => boolean) {
  return {
    began: began.filter(test),
    ended: ended.filter(test),
    lasted: lasted.filter(test),
    passed: passed.filter(test),
  };
}

/** How many of some things there were on the first day, and how many on the second. */
export function countsOf({ began, ended, lasted }: Changed<unknown>): [number, number] {
  return [lasted.length + ended.length, lasted.length + began.length];
}

/** The routes whose status differs between two days, with both statuses; null before the first one on record. */
export function routesBetween(
  routes: RouteLine[],
  [from, to]: [Day, Day],
): { route: RouteLine; was: RouteStatus | null; is: RouteStatus | null }[] {
  return routes
    .map((route) => ({ route, was: routeStatusOn(route, from), is: routeStatusOn(route, to) }))
    .filter(({ was, is }) => was?.status !== is?.status);
}

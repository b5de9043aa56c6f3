import { type Day, firstDay } from './date';
import { compareCodes } from './order';
import { type Route, routeStatusOn } from './route';

/** The columns by which the table of routes can be sorted. */
export const ROUTE_SORTS = ['name', 'kind', 'status', 'since', 'length'] as const;

/** A column to sort by, and whether in descending order. */
export interface RouteSort {
  by: (typeof ROUTE_SORTS)[number];
  isDescending: boolean;
}

/** The powers over a route whose holders the table shows. */
export const POWERS = ['law', 'officers', 'forces', 'operator'] as const;

/** Who holds a power over a section of a route on a day, in force or planned. */
export interface Holder {
  actor: string;
  state: 'in-force' | 'planned';
}

/** The holders of a power over any section of a route on a day, without repetition; in force before planned. */
export function holdersOn(route: Route, power: (typeof POWERS)[number], day: Day): Holder[] {
  const found = route.sections
    .flatMap(({ regime }) => regime?.powers ?? [])
    .filter((one) => one.power === power && (one.since === null || firstDay(one.since) <= day))
    .sort((a, b) => compareCodes(a.state, b.state));
  const byActor = new Map(found.toReversed().map(({ actor, state }) => [actor, state]));
  return [...new Set(found.map(({ actor }) => actor))].map((actor) => ({
    actor,
    state: byActor.get(actor) ?? 'planned',
  }));
}

/** The ids of the statements on which a route's status, lengths and regimes are based, without repetition. */
export function statementsOfRoute({ statusHistory, publishedKm, sections }: Route): string[] {
  return [
    ...new Set([
      ...statusHistory.flatMap(({ statements }) => statements),
      ...(publishedKm?.figures ?? []).flatMap(({ statements }) => statements),
      ...sections.flatMap(({ regime }) =>
        (regime?.powers ?? []).flatMap(({ statements }) => statements),
      ),
    ]),
  ];
}

/** Routes in an order on a day; routes without a value in the column come last in both directions. */
export function sortedRoutes(routes: Route[], { by, isDescending }: RouteSort, day: Day): Route[] {
  const columnOf = (route: Route): string | number | null => {
    const status = routeStatusOn(route, day);
    if (by === 'length') return route.lengthKm;
    if (by === 'status') return status?.status ?? null;
    return by === 'since' ? (status?.from ?? null) : route[by];
  };
  return [...routes].sort((a, b) => {
    const [one, other] = [columnOf(a), columnOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const order = typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other));
    return (isDescending ? -order : order) || a.name.localeCompare(b.name);
  });
}

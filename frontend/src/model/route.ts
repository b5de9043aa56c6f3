import type { Route, RouteStatus } from './collection-types';
import { type Day, firstDay } from './date';

export type {
  Power,
  PublishedFigure,
  Regime,
  Route,
  RouteSection,
  RouteStatus,
} from './collection-types';

/** What only a route's card shows. */
export const ROUTE_DETAILS = [
  'names',
  'namesByActor',
  'publishedKm',
  'owner',
  'method',
  'noAlignment',
  'sections',
  'statusText',
  'note',
  'via',
] as const satisfies (keyof Route)[];

/** A route as far as the map needs it. */
export type RouteLine = Omit<Route, (typeof ROUTE_DETAILS)[number]>;

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

/** Whether a schematic alignment may be drawn at a zoom. */
export function isRouteVisible(route: RouteLine, zoom: number): boolean {
  return route.maxZoom === null || Math.floor(zoom) <= route.maxZoom;
}

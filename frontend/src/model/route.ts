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

/** The properties that only a route's card shows. */
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

/** A route with the properties that the map needs. */
export type RouteLine = Omit<Route, (typeof ROUTE_DETAILS)[number]>;

/** A route's status on a day, or null before its first status. */
export function routeStatusOn(route: RouteLine, day: Day): RouteStatus | null {
  const begun = route.statusHistory.filter((status) => firstDay(status.from) <= day);
  return begun.reduce<RouteStatus | null>(
    (latest, status) => (!latest || status.from >= latest.from ? status : latest),
    null,
  );
}

/** Whether a route exists on a day and can be drawn. */
export function isRouteShownOn(route: RouteLine, day: Day): boolean {
  return (
    (route.validFrom === null || firstDay(route.validFrom) <= day) &&
    (route.validTo === null || day < firstDay(route.validTo))
  );
}

/** Whether a schematic alignment is drawn at a zoom. */
export function isRouteVisible(route: RouteLine, zoom: number): boolean {
  return route.maxZoom === null || Math.floor(zoom) <= route.maxZoom;
}

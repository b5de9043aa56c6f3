import { type Day, firstDay } from './date';

/** Whose law, officers, forces and operator hold on a section. */
export interface Regime {
  law: string | null;
  officers: string | null;
  forces: string | null;
  operator: string | null;
}

/** The part of a route inside one territory. */
export interface RouteSection {
  id: string;
  territory: string | null;
  lengthKm: number | null;
  regime: Regime | null;
}

/** What a route was like from a date on, and when that was last seen. */
export interface RouteStatus {
  from: string;
  status: string;
  text: string | null;
  seen: string | null;
  statements?: string[];
}

/** One published length of a route. */
export interface PublishedFigure {
  km: number;
  /** Of what, in words: figures often mean different stretches. */
  of?: string | null;
  /** Whether it is of the whole route. */
  whole?: boolean;
  source: string | null;
  statements?: string[];
}

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
] as const;

/** A route as far as the map needs it. */
export type RouteLine = Omit<Route, (typeof ROUTE_DETAILS)[number]>;

/** A way through, existing or proposed. */
export interface Route {
  id: string;
  name: string;
  names: Record<string, string>;
  namesByActor: Record<string, string>;
  kind: string;
  lengthKm: number | null;
  publishedKm: { min: number | null; max: number | null; figures: PublishedFigure[] } | null;
  status: string | null;
  statusAsOf: string | null;
  statusText: string | null;
  owner: string | null;
  errorM: number | null;
  method: string | null;
  /** The last zoom at which the alignment does not pretend to more than is known. */
  maxZoom: number | null;
  schematic: boolean;
  /** Why there is no alignment, where there is none. */
  noAlignment?: string | null;
  territories: string[];
  sections: RouteSection[];
  statusHistory: RouteStatus[];
  validFrom: string | null;
  validTo: string | null;
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

/** Whether a schematic alignment may be drawn at a zoom. */
export function isRouteVisible(route: RouteLine, zoom: number): boolean {
  return route.maxZoom === null || Math.floor(zoom) <= route.maxZoom;
}

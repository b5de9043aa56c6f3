import type { Route } from './collections';

export type { PublishedFigure, Regime, Route, RouteSection, RouteStatus } from './collections';

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

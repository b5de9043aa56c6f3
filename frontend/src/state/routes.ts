import { ROUTE_SORTS, type RouteSort } from '../model/route-table';
import { namedIn, parseList, type Slice, usable } from './slice';

/** The order of the table of routes: `sort=length`, or descending `sort=-length`. */
export const routeSort: Slice<RouteSort> = {
  parameter: 'sort',
  start: { by: 'name', isDescending: false },
  expected: { oneOf: ROUTE_SORTS.flatMap((one) => [one, `-${one}`]) },
  parse(text) {
    const by = ROUTE_SORTS.find((one) => one === text.replace(/^-/, ''));
    return by && { by, isDescending: text.startsWith('-') };
  },
  format: ({ by, isDescending }) =>
    by === 'name' && !isDescending ? null : `${isDescending ? '-' : ''}${by}`,
};

/** How many routes can be compared. */
export const MOST_COMPARED = 2;

/** The compared routes: `compare=meghri-rail,aras-corridor-rail`. */
export const compared: Slice<string[]> = {
  parameter: 'compare',
  start: [],
  expected: { like: 'meghri-rail,aras-corridor-rail' },
  parse: (text, leaveOut) => usable(parseList(text), (_, index) => index < MOST_COMPARED, leaveOut),
  format: (ids) => (ids.length > 0 ? ids.map(encodeURIComponent).join(',') : null),
  named: (ids) => namedIn(ids, 'routes'),
};

import { ROUTE_SORTS, type RouteSort } from '../model/route-table';
import { parseList, type Slice } from './slice';

/** The order of the table of routes: `sort=length`, or descending `sort=-length`. */
export const routeSort: Slice<RouteSort> = {
  parameter: 'sort',
  start: { by: 'name', isDescending: false },
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
  parse: (text) => parseList(text).slice(0, MOST_COMPARED),
  format: (ids) => (ids.length > 0 ? ids.map(encodeURIComponent).join(',') : null),
};

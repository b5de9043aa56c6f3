import { isCollectionName } from '../model/collections';
import { namedIn, parseList, type Slice, usable } from './slice';

/** The layers that are switched on, including imported ones: `layers=red-lines,claims,routes`. */
export const layers: Slice<string[]> = {
  parameter: 'layers',
  start: ['red-lines', 'claims', 'routes', 'territories', 'places', 'waters'],
  expected: { like: 'red-lines,claims,routes' },
  parse: (text, leaveOut) => usable(parseList(text), isCollectionName, leaveOut),
  format: (ids) => ids.join(','),
  named: (ids) => namedIn(ids, 'layers'),
};

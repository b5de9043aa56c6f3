import { isCollectionName } from '../model/collections';
import { parseList, type Slice } from './slice';

/** The layers that are switched on, including imported ones: `layers=red-lines,claims,routes`. */
export const layers: Slice<string[]> = {
  parameter: 'layers',
  start: ['red-lines', 'claims', 'routes', 'territories', 'places', 'waters'],
  parse: (text) => parseList(text).filter(isCollectionName),
  format: (ids) => ids.join(','),
};

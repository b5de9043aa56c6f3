import { parseList, type Slice } from './slice';

/** The actors shown: `actors=iran,azerbaijan,armenia`. Initially the three principals. */
export const actors: Slice<string[]> = {
  parameter: 'actors',
  start: ['iran', 'azerbaijan', 'armenia'],
  parse: parseList,
  format: (ids) => ids.map(encodeURIComponent).join(','),
};

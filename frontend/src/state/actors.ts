import { namedIn, parseList, type Slice } from './slice';

/** The actors shown: `actors=iran,azerbaijan,armenia`. Initially the three principals. */
export const actors: Slice<string[]> = {
  parameter: 'actors',
  start: ['iran', 'azerbaijan', 'armenia'],
  expected: { like: 'iran,azerbaijan,armenia' },
  parse: (text) => parseList(text),
  format: (ids) => ids.map(encodeURIComponent).join(','),
  named: (ids) => namedIn(ids, 'actors'),
};

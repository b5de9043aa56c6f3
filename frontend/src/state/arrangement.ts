import type { Arrangement } from '../model/arrangement';
import type { Slice } from './slice';

const NAME = /^[a-z][a-z0-9-]*$/;

/** The reader's own arrangement: `has=law:armenia;guards:armenia,russia`. Anything that cannot be an id is ignored. */
export const arrangement: Slice<Arrangement> = {
  parameter: 'has',
  start: {},
  parse(text) {
    const chosen = text.split(';').map((part) => {
      const [dimension = '', values = ''] = part.split(':');
      return [dimension, values.split(',').filter((value) => NAME.test(value))] as const;
    });
    return Object.fromEntries(
      chosen.filter(([dimension, values]) => NAME.test(dimension) && values.length > 0),
    );
  },
  format(chosen) {
    const parts = Object.entries(chosen).map(
      ([dimension, values]) => `${dimension}:${values.join(',')}`,
    );
    return parts.length > 0 ? parts.join(';') : null;
  },
};

/** The widest strip that a reader can ask about, in kilometres. */
export const WIDEST_STRIP = 50;

/** The width of a strip of land along the route that passes to another state, in kilometres: `stripKm=0.5`. */
export const stripKm: Slice<number | null> = {
  parameter: 'stripKm',
  start: null,
  parse(text) {
    const km = text === '' ? Number.NaN : Number(text);
    return km >= 0 && km <= WIDEST_STRIP ? km : undefined;
  },
  format: (km) => (km === null ? null : String(km)),
};

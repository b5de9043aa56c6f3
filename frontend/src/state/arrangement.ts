import type { Arrangement } from '../model/arrangement';
import { type Slice, usable } from './slice';

const NAME = /^[a-z][a-z0-9-]*$/;
/** A dimension and its values. */
const CHOICE = /^[a-z][a-z0-9-]*:[^:]+$/;

/** The reader's own arrangement: `has=law:armenia;guards:armenia,russia`. Anything that cannot be an id is left out. */
export const arrangement: Slice<Arrangement> = {
  parameter: 'has',
  start: {},
  expected: { like: 'law:armenia;guards:armenia,russia' },
  parse(text, leaveOut) {
    const chosen = usable(text.split(';'), (part) => CHOICE.test(part), leaveOut).map((part) => {
      const [dimension = '', values = ''] = part.split(':');
      return [dimension, usable(values.split(','), (value) => NAME.test(value), leaveOut)] as const;
    });
    return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
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
  expected: { like: '0.5' },
  parse(text) {
    const km = text === '' ? Number.NaN : Number(text);
    return km >= 0 && km <= WIDEST_STRIP ? km : undefined;
  },
  format: (km) => (km === null ? null : String(km)),
};

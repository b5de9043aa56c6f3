import type { Slice } from './slice';

/** The data version shown, by its identity (`asOf=12.3fa9c1`) or number; null for the current one. */
export const asOf: Slice<string | null> = {
  parameter: 'asOf',
  start: null,
  expected: { like: '12.3fa9c1' },
  parse: (text) => (/^\d{1,9}(\.[0-9a-f]{6})?$/.test(text) ? text : undefined),
  format: (version) => version,
};

import { LISTS, type ListKind } from '../model/collections';
import type { Slice } from './slice';

/** The kind of record in the list: `list=relations`. A link without it shows the positions, as all earlier links did. */
export const list: Slice<ListKind> = {
  parameter: 'list',
  start: 'positions',
  expected: { oneOf: LISTS },
  parse: (text) => LISTS.find((one) => one === text),
  format: (kind) => (kind === 'positions' ? null : kind),
};

import { LISTS, type ListKind } from '../model/collections';
import type { Slice } from './slice';

/** The kind of record that the list shows: `list=relations`. A link without it is one to the positions, as all were before. */
export const list: Slice<ListKind> = {
  parameter: 'list',
  start: 'positions',
  parse: (text) => LISTS.find((one) => one === text),
  format: (kind) => (kind === 'positions' ? null : kind),
};

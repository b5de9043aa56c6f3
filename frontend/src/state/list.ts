import { LISTS, type ListKind } from '../model/collections';
import { choice } from './slice';

/** The kind of record that the list shows: `list=relations`. */
export const list = choice<ListKind>('list', LISTS);

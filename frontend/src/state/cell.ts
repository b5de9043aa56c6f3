import { namedIn, type Slice } from './slice';

/** Two ids, such as an actor and an issue, or two actors. */
export type Cell = readonly [string, string];

/** The open cell of a matrix: `cell=iran/control`. */
export const cell: Slice<Cell | null> = {
  parameter: 'cell',
  start: null,
  expected: { like: 'iran/control' },
  parse(text) {
    const [row, column, ...rest] = text.split('/');
    return row && column && rest.length === 0 ? [row, column] : undefined;
  },
  format: (value) => value?.map(encodeURIComponent).join('/') ?? null,
  named: (value) => (value ? namedIn(value, 'actors', 'issues') : []),
};

import { namedIn, parseList, type Slice, usable } from './slice';

/** A clause, by its agreement and its own id. */
export interface ClauseRef {
  agreement: string;
  clause: string;
}

/** The open clause: `clause=trilateral-statement-2020/point-9-control`. */
export const clause: Slice<ClauseRef | null> = {
  parameter: 'clause',
  start: null,
  expected: { like: 'trilateral-statement-2020/point-9-control' },
  parse(text) {
    const [agreement, id, ...rest] = text.split('/');
    return agreement && id && rest.length === 0 ? { agreement, clause: id } : undefined;
  },
  format: (value) =>
    value && `${encodeURIComponent(value.agreement)}/${encodeURIComponent(value.clause)}`,
};

/** The actors whose readings are side by side: `readings=russia,azerbaijan`; by default the first two. */
export const readings: Slice<string[]> = {
  parameter: 'readings',
  start: [],
  expected: { like: 'russia,azerbaijan' },
  parse: (text, leaveOut) => usable(parseList(text), (_, index) => index < 2, leaveOut),
  format: (actors) => (actors.length > 0 ? actors.map(encodeURIComponent).join(',') : null),
  named: (ids) => namedIn(ids, 'actors'),
};

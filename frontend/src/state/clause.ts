import { parseList, type Slice } from './slice';

/** A clause, by its agreement and its own id. */
export interface ClauseRef {
  agreement: string;
  clause: string;
}

/** The open clause: `clause=trilateral-statement-2020/point-9-control`. */
export const clause: Slice<ClauseRef | null> = {
  parameter: 'clause',
  start: null,
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
  parse: (text) => parseList(text).slice(0, 2),
  format: (actors) => (actors.length > 0 ? actors.map(encodeURIComponent).join(',') : null),
};

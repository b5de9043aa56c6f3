import { addDays, type Day } from '../state/date';

/** What decides which features of a layer are seen. */
export interface Shown {
  date: Day;
  actors: readonly string[];
}

/** The layers of which the page shows only the actors that are switched on. */
const BY_ACTOR: readonly string[] = ['positions', 'claims', 'red-lines'];

/** How many days before the date the list of statements reaches back. */
export const STATEMENT_DAYS = 30;

/**
 * The filter parameters by which the API answers what the page shows of a layer: empty when it shows all
 * of it, null when it shows nothing.
 */
export function displayedQuery(
  layer: string,
  hasTime: boolean,
  { date, actors }: Shown,
): URLSearchParams | null {
  const query = new URLSearchParams();
  if (hasTime) query.set('datetime', layer === 'statements' ? monthBefore(date) : date);
  if (BY_ACTOR.includes(layer)) {
    if (actors.length === 0) return null;
    query.set('filter', `actor IN (${actors.map(quoted).join(',')})`);
  }
  return query;
}

function monthBefore(date: Day): string {
  return `${addDays(date, -STATEMENT_DAYS)}/${date}`;
}

/** A text in CQL2: quotes within it are doubled. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

import { effect, signal } from '@preact/signals';
import { findCollection, loadCatalogue } from '../../data/catalogue';
import { addDays, type Day } from '../../model/date';
import { inView } from '../../state/store';

/** All layers in one file, as the server names it. */
export const EVERYTHING = 'redlines';

/** What is to be downloaded: a layer, and whose positions, if not those of all shown actors. */
export interface DownloadRequest {
  layer: string;
  actors?: string[];
}

/** What the dialog offers; null while it is closed. */
export const downloadRequest = signal<DownloadRequest | null>(null);

/** Whether the dialog offers what is displayed, rather than the whole layer. */
export const isDisplayedOnly = signal(true);

/** Opens the dialog on a layer. */
export function openDownloads(of: DownloadRequest): void {
  downloadRequest.value = of;
}

effect(() => {
  if (downloadRequest.value) void loadCatalogue();
});

/** The date and the actors of a download as displayed. */
export function shownFor({ actors }: DownloadRequest): Shown {
  return { date: inView.date.value, actors: actors ?? inView.actors.value };
}

/** The parameters for what is displayed of a layer; null if nothing is. */
export function queryOf(of: DownloadRequest): URLSearchParams | null {
  const hasTime =
    of.layer === EVERYTHING || findCollection(of.layer)?.extent?.temporal !== undefined;
  return displayedQuery(of.layer, hasTime, shownFor(of));
}

/** The state that decides which features of a layer are shown. */
interface Shown {
  date: Day;
  actors: readonly string[];
}

/** The layers of which the page shows only the actors that are switched on. */
const BY_ACTOR: readonly string[] = ['positions', 'claims', 'red-lines'];

/** How many days the list of statements goes back from the date. */
export const STATEMENT_DAYS = 30;

/**
 * The filter parameters with which the API returns what the page shows of a layer: empty if it shows all of the
 * layer, null if it shows nothing.
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

/** A string in CQL2, with its quotation marks doubled. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import MiniSearch from 'minisearch';
import { spellings, wordsOf } from '../model/search';
import { type Entry, SEARCHED, type SearchKind } from '../model/searched';
import { t } from '../texts/texts';
import { LayerData } from './layer-data';

/** The searched data of each collection, separate from the map's layers, which hold other parts of the same records. */
export const searchedLayers = SEARCHED.map(
  ({ collection }) => new LayerData<{ id: string }>(collection),
);

/** Requests the searched data, unless it is loaded. A failed collection reports itself. */
export async function loadSearch(): Promise<void> {
  addRoom();
  await Promise.all(
    searchedLayers.map((layer, index) =>
      layer.load({ only: SEARCHED[index]?.properties ?? [], isPlaceless: true }),
    ),
  );
}

/** A word in a text is found by each of its spellings. */
const index = new MiniSearch<{ id: number; title: string; texts: string; words: string }>({
  fields: ['title', 'texts', 'words'],
  tokenize: (text) => wordsOf(text).map(({ word }) => word),
  processTerm: spellings,
  searchOptions: { boost: { title: 3, words: 6 }, processTerm: (word) => word },
});
const entries: Entry[] = [];

/** The kind of results that are screens of the page, not records. */
export const PAGES = 'pages';

/** How many things of each kind are indexed so far. */
export const searchedCounts: ReadonlySignal<ReadonlyMap<SearchKind, number>> = signal(new Map());
const counts = searchedCounts as ReturnType<typeof signal<ReadonlyMap<SearchKind, number>>>;

// Each collection is indexed once, when it has loaded.
searchedLayers.forEach((layer, at) => {
  let isIndexed = false;
  effect(() => {
    const records = layer.items.value;
    if (isIndexed || records.length === 0) return;
    isIndexed = true;
    untracked(() => add(records.flatMap((record) => SEARCHED[at]?.entriesOf(record) ?? [])));
  });
});

function add(found: Entry[]): void {
  const next = new Map(searchedCounts.peek());
  // A page is no record.
  for (const { kind } of found) if (kind !== PAGES) next.set(kind, (next.get(kind) ?? 0) + 1);
  index.addAll(
    found.map(({ title, texts, words = [] }, offset) => ({
      id: entries.length + offset,
      title,
      texts: texts.filter(Boolean).join('\n'),
      words: words.filter(Boolean).join('\n'),
    })),
  );
  entries.push(...found);
  counts.value = next;
}

/** Adds the screen that answers what no red line rules out. */
function addRoom(): void {
  if (entries.some(({ kind }) => kind === PAGES)) return;
  const feature = { collection: PAGES, id: 'room' };
  add([{ kind: PAGES, feature, title: t('roomTitle'), texts: [t('roomLead'), t('roomWords')] }]);
}

/** The speakers of the words that an entry rests on, as far as their statements have loaded. */
export function speakersOf({ speaker, statements = [] }: Entry): string[] {
  const at = SEARCHED.findIndex(({ collection }) => collection === 'statements');
  const layer = searchedLayers[at] as LayerData<{ id: string; speaker: string }> | undefined;
  const found = statements.flatMap((id) => layer?.find(id)?.properties.speaker ?? []);
  return [...new Set([...(speaker ? [speaker] : []), ...found])];
}

/** A result, with its matching words, folded. */
export interface Found {
  entry: Entry;
  words: ReadonlySet<string>;
}

/** The results of one kind, best matches first. */
export interface FoundKind {
  kind: SearchKind;
  found: Found[];
}

/** The results of a search, by kind, and whether only similarly spelled words matched. */
export interface SearchResult {
  kinds: FoundKind[];
  count: number;
  isAlike: boolean;
}

/** The search text. */
export const searchWords = signal('');

/** The results: everything with all the words or words that begin with them; if there is none, similarly spelled words. */
export const searchResult = computed<SearchResult>(() => {
  // Searched again when more data has loaded.
  searchedCounts.value;
  const words = wordsOf(searchWords.value).map(({ word }) => word);
  if (words.length === 0) return { kinds: [], count: 0, isAlike: false };
  const exact = find(words, false);
  return exact.length > 0
    ? { kinds: byKind(exact), count: exact.length, isAlike: false }
    : resultAlike(find(words, true));
});

function resultAlike(found: Found[]): SearchResult {
  return { kinds: byKind(found), count: found.length, isAlike: found.length > 0 };
}

/** How long a word must be to tolerate one wrong letter. */
const LONG = 5;

function find(words: string[], isAlike: boolean): Found[] {
  const options = {
    prefix: true,
    combineWith: 'AND',
    fuzzy: (term: string) => (isAlike && term.length >= LONG ? 1 : false),
  } as const;
  const queries = words.map((word) => ({ combineWith: 'OR' as const, queries: spellings(word) }));
  return index.search({ combineWith: 'AND', queries }, options).map(({ id, terms }) => ({
    entry: entries[id] as Entry,
    words: new Set(terms),
  }));
}

function byKind(found: Found[]): FoundKind[] {
  const kinds = new Map<SearchKind, Found[]>();
  for (const one of found) {
    kinds.set(one.entry.kind, [...(kinds.get(one.entry.kind) ?? []), one]);
  }
  return [...kinds].map(([kind, all]) => ({ kind, found: all }));
}

import type {
  Accord,
  Actor,
  Agreement,
  Assertion,
  Boundary,
  Collision,
  Disagreement,
  Issue,
  Place,
  Position,
  Relation,
  Route,
  Scenario,
  Source,
  Statement,
  Term,
  Territory,
  Water,
} from './collection-types';
import type { FeatureRef } from './collections';

/** The kinds of search results: the collections, and the clauses of agreements. */
export type SearchKind = string;

/** Something that the search finds. */
export interface Entry {
  kind: SearchKind;
  /** The card that it opens. */
  feature: FeatureRef;
  title: string;
  /** Other names and words that find it; empty ones are omitted. */
  texts: (string | null | undefined)[];
  /** Words of actors, which count most. */
  words?: (string | null | undefined)[];
  /** Whether these are quotes: a position rests on words that may be a summary, and a source may paraphrase. */
  isQuoted?: boolean;
  /** The speaker of a statement. */
  speaker?: string;
  /** The ids of the statements whose words a position rests on. */
  statements?: string[];
  /** Its day, month or year. */
  date?: string | null;
  /** The actor of a position or a statement. */
  actor?: string;
}

/** A collection that is searched. */
export interface Searched {
  collection: string;
  /** The properties that are loaded of each record. */
  properties: readonly string[];
  /** The results that a record provides: itself, and its parts. */
  entriesOf: (record: unknown) => Entry[];
}

/** A result without its collection. */
type Said = Pick<Entry, 'title' | 'texts' | 'date' | 'actor'> &
  Partial<Pick<Entry, 'kind' | 'words' | 'isQuoted' | 'speaker' | 'statements'>>;

function searched<P extends { id: string }>(
  collection: string,
  properties: readonly (keyof P & string)[],
  say: (record: P) => Said[],
): Searched {
  return {
    collection,
    properties: ['id', ...properties],
    entriesOf: (record) =>
      say(record as P).map((said) => ({
        kind: collection,
        feature: { collection, id: (record as P).id },
        ...said,
      })),
  };
}

function named<P extends { id: string; name: string; names: object | null }>(collection: string) {
  return searched<P>(collection, ['name', 'names'], ({ name, names }) => [
    { title: name, texts: Object.values(names ?? {}) },
  ]);
}

/** All searched collections, the most searched first. */
export const SEARCHED: readonly Searched[] = [
  searched<Position>(
    'positions',
    ['title', 'summary', 'actor', 'actorName', 'issueName', 'validFrom', 'conditions'],
    ({ title, summary, actor, actorName, issueName, validFrom, conditions }) => [
      {
        title,
        texts: [summary, actorName, issueName],
        words: conditions.map(({ words }) => words),
        statements: [...new Set(conditions.flatMap(({ statements }) => statements))],
        date: validFrom,
        actor,
      },
    ],
  ),
  searched<Collision>(
    'collisions',
    ['title', 'explanation', 'began'],
    ({ title, explanation, began }) => [{ title, texts: [explanation], date: began }],
  ),
  searched<Accord>(
    'accords',
    ['title', 'explanation', 'began'],
    ({ title, explanation, began }) => [{ title, texts: [explanation], date: began }],
  ),
  named<Route>('routes'),
  named<Place>('places'),
  named<Territory>('territories'),
  named<Water>('waters'),
  searched<Boundary>('boundaries', ['name', 'river'], ({ name, river }) => [
    { title: name, texts: [river] },
  ]),
  named<Actor>('actors'),
  searched<Issue>('issues', ['name', 'question'], ({ name, question }) => [
    { title: name, texts: [question] },
  ]),
  searched<Scenario>('scenarios', ['title', 'summary'], ({ title, summary }) => [
    { title, texts: [summary] },
  ]),
  searched<Term>('terms', ['word', 'summary', 'readings'], ({ word, summary, readings }) => [
    { title: word, texts: [summary, ...readings.map(({ text }) => text)] },
  ]),
  searched<Agreement>(
    'agreements',
    ['name', 'summary', 'clauses', 'date'],
    ({ name, summary, clauses, date }) => [
      { title: name, texts: [summary], date },
      ...clauses.map(({ number, summary: said, quote, translation }) => ({
        kind: 'clauses',
        title: `${name} · ${number}`,
        texts: [said],
        words: [quote, translation],
        isQuoted: true,
        date,
      })),
    ],
  ),
  searched<Disagreement>(
    'disagreements',
    ['title', 'summary', 'versions'],
    ({ title, summary, versions }) => [
      { title, texts: [summary, ...versions.map(({ text }) => text)] },
    ],
  ),
  searched<Relation>(
    'relations',
    ['title', 'summary', 'validFrom'],
    ({ title, summary, validFrom }) => [{ title, texts: [summary], date: validFrom }],
  ),
  searched<Assertion>('assertions', ['text', 'quote', 'finding'], ({ text, quote, finding }) => [
    { title: text, texts: [quote, finding] },
  ]),
  searched<Statement>(
    'statements',
    ['title', 'actor', 'speaker', 'role', 'summary', 'quote', 'translation', 'paraphrase', 'date'],
    ({ title, actor, speaker, role, summary, quote, translation, paraphrase, date }) => [
      {
        title,
        texts: [speaker, role, summary],
        words: [translation, quote],
        isQuoted: !paraphrase,
        speaker,
        date,
        actor,
      },
    ],
  ),
  searched<Source>(
    'sources',
    ['title', 'publisher', 'relays', 'date'],
    ({ title, publisher, relays, date }) => [
      { title: title ?? publisher, texts: [publisher, relays], date },
    ],
  ),
];

/** The kinds of results, in the order of the collections. */
export const SEARCH_KINDS: readonly SearchKind[] = SEARCHED.flatMap(({ collection }) =>
  collection === 'agreements' ? [collection, 'clauses'] : [collection],
);

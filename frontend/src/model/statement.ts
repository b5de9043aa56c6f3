import type { Position, Statement, StatementRef } from './collection-types';
import { type Day, firstDay } from './date';
import { compareCodes } from './order';

export type { DatePrecision, SourceRef, Statement, StatementRef } from './collection-types';

/** A quote: as spoken, in English, or both. In a statement, it may be a paraphrase by the source. */
export type Words = Pick<StatementRef, 'quote' | 'quoteLanguage' | 'translation' | 'translator'> &
  Partial<Pick<StatementRef, 'paraphrase'>>;

/** Whether there is a quote, as spoken or translated. */
export function hasWords({ quote, translation }: Words): boolean {
  return Boolean(quote ?? translation);
}

/** The latest of some statements made by a day: one with a quote, or otherwise one with a summary only. */
export function lastWords(statements: StatementRef[], day: Day): StatementRef | null {
  const made = statements
    .filter(({ date }) => firstDay(date) <= day)
    .sort((a, b) => compareCodes(firstDay(b.date), firstDay(a.date)));
  return made.find(hasWords) ?? made[0] ?? null;
}

/**
 * The words to quote for a position on a day. A position may be based on statements that also say much else. So
 * the last statement whose quote contains the words of a condition comes first, then the last statement that a
 * condition cites, then the last of all.
 */
export function wordsOfPosition(
  { conditions, statements }: Pick<Position, 'conditions' | 'statements'>,
  day: Day,
): StatementRef | null {
  const coded = new Set((conditions ?? []).flatMap((condition) => condition.statements));
  const own = statements.filter(({ id }) => coded.has(id));
  const carrying = own.filter((statement) =>
    (conditions ?? []).some((one) => one.statements.includes(statement.id) && isIn(one, statement)),
  );
  return lastWords(carrying, day) ?? lastWords(own, day) ?? lastWords(statements, day);
}

/** Whether a statement's quote or translation contains the words of a condition. */
function isIn({ words }: { words?: string | null }, { quote, translation }: Words): boolean {
  return Boolean(words) && [quote, translation].some((text) => text?.includes(words as string));
}

/** The properties of a statement that the time line needs. */
export const STATEMENT_POINT = [
  'id',
  'date',
  'datePrecision',
  'actor',
  'actors',
  'speaker',
  'event',
] as const satisfies (keyof Statement)[];

/** Further properties that lists and cards need. They double the size, and the first picture does not need them. */
export const STATEMENT_LINE = [
  ...STATEMENT_POINT,
  'title',
  'anchors',
  'issues',
] as const satisfies (keyof Statement)[];

/** A statement as time line and lists need it; without title and anchors until a list requests them. */
export type StatementLine = Pick<Statement, (typeof STATEMENT_POINT)[number]> &
  Partial<Pick<Statement, 'title' | 'anchors' | 'issues'>>;

/** How sure the record is. */
export type Confidence = Statement['confidence'];

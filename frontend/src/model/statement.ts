import type { Position, Statement, StatementRef } from './collection-types';
import { type Day, firstDay } from './date';

export type { DatePrecision, SourceRef, Statement, StatementRef } from './collection-types';

/** Somebody's words as they are quoted: as spoken, in English, or both. */
export type Words = Pick<StatementRef, 'quote' | 'quoteLanguage' | 'translation' | 'translator'>;

/** Whether there are words to quote, as spoken or translated. */
export function hasWords({ quote, translation }: Words): boolean {
  return Boolean(quote ?? translation);
}

/** The latest of some statements made by a day: one with words to quote, or else one that is only told. */
export function lastWords(statements: StatementRef[], day: Day): StatementRef | null {
  const made = statements
    .filter(({ date }) => firstDay(date) <= day)
    .sort((a, b) => firstDay(b.date).localeCompare(firstDay(a.date)));
  return made.find(hasWords) ?? made[0] ?? null;
}

/**
 * The words to quote of a position on a day. A position may rest on statements that speak of much else, so the
 * last of those goes first whose quote has the very words of a condition; then the last that a condition is
 * taken from, and then the last of all.
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

/** Whether the words of a condition stand in a statement's quote, or in its translation. */
function isIn({ words }: { words?: string | null }, { quote, translation }: Words): boolean {
  return Boolean(words) && [quote, translation].some((text) => text?.includes(words as string));
}

/** What the time line needs of a statement. */
export const STATEMENT_POINT = [
  'id',
  'date',
  'datePrecision',
  'actor',
  'actors',
  'speaker',
  'event',
] as const satisfies (keyof Statement)[];

/** What lists and cards need besides: as much again, and not for the first picture. */
export const STATEMENT_LINE = [
  ...STATEMENT_POINT,
  'title',
  'anchors',
  'issues',
] as const satisfies (keyof Statement)[];

/** A statement as far as the time line and the lists need it; without the title, the anchors and the issues until a list asks. */
export type StatementLine = Pick<Statement, (typeof STATEMENT_POINT)[number]> &
  Partial<Pick<Statement, 'title' | 'anchors' | 'issues'>>;

/** How sure the record is. */
export type Confidence = Statement['confidence'];

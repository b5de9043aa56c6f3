import type { Statement, StatementRef } from './collection-types';

export type { DatePrecision, SourceRef, Statement, StatementRef } from './collection-types';

/** Somebody's words as they are quoted: as spoken, in English, or both. */
export type Words = Pick<StatementRef, 'quote' | 'quoteLanguage' | 'translation' | 'translator'>;

/** Whether there are words to quote, as spoken or translated. */
export function hasWords({ quote, translation }: Words): boolean {
  return Boolean(quote ?? translation);
}

/** What the time line and the lists need of a statement. */
export const STATEMENT_LINE = [
  'id',
  'title',
  'date',
  'datePrecision',
  'actor',
  'actors',
  'speaker',
  'anchors',
] as const satisfies (keyof Statement)[];

/** A statement as far as the time line and the lists need it. */
export type StatementLine = Pick<Statement, (typeof STATEMENT_LINE)[number]>;

/** How sure the record is. */
export type Confidence = Statement['confidence'];

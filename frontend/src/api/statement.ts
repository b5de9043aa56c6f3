import type { AnchorRef } from './anchor';
import type { SourceRef } from './source';

/** How exactly a statement is dated. */
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'circa';

/** Somebody's words as they are quoted. */
export interface Words {
  /** As spoken; null while only a translation was found. */
  quote: string | null;
  /** The language in which they were spoken; null when it is not known. */
  quoteLanguage: string | null;
  /** In English, when they were spoken in another language. */
  translation: string | null;
  translator: string | null;
}

/** Whether there are words to quote, as spoken or translated. */
export function hasWords({ quote, translation }: Words): boolean {
  return Boolean(quote ?? translation);
}

/** A statement as carried inside the feature that rests on it. */
export interface StatementRef extends Words {
  id: string;
  date: string;
  datePrecision: DatePrecision;
  speaker: string | null;
  role: string | null;
  /** Whether this voice may bind its actor. */
  authorised: boolean;
  summary: string;
  sources: SourceRef[];
}

/** A dated utterance or act, from the `statements` layer. */
export interface Statement extends StatementRef {
  title: string | null;
  actor: string;
  actors: string[];
  dateEnd: string | null;
  dateText: string | null;
  kind: string;
  issues: string[];
  anchors: AnchorRef[];
  confidence: Confidence;
  note: string | null;
  contested: boolean;
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
export type Confidence = 'high' | 'medium' | 'low';

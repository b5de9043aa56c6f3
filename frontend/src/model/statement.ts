import type { AnchorRef } from './anchor';

/** How exactly a statement is dated. */
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'circa';

/** A statement as carried inside the feature that rests on it. */
export interface StatementRef {
  id: string;
  date: string;
  datePrecision: DatePrecision;
  speaker: string | null;
  role: string | null;
  summary: string;
  quote: string | null;
  quoteLanguage: string | null;
  translator: string | null;
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

/** A publication as cited by a statement. */
export interface SourceRef {
  id: string;
  publisher: string;
  title: string | null;
  url: string;
  date: string | null;
  side: string | null;
  /** True when the address is a copy and the original was not found. */
  mirror: boolean;
  language?: string | null;
}

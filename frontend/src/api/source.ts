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

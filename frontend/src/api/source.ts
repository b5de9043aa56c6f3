export type { SourceRef } from './collections';

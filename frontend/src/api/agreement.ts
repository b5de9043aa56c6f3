export type { Agreement, Clause, Reading } from './collections';

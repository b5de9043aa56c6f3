export type { Account, Disagreement } from './collections';

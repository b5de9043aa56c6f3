export type { Account, Disagreement } from './collection-types';

export type { Agreement, Clause, Reading } from './collection-types';

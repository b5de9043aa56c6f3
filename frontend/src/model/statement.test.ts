import { describe, expect, it } from 'vitest';
import type { Position, StatementRef } from './collection-types';
import { wordsOfPosition } from './statement';

function said(id: string, date: string, quote: string | null): StatementRef {
  return { id, date, quote, translation: null } as StatementRef;
}

function takenFrom(...statements: string[]): Position['conditions'] {
  return [{ statements }] as Position['conditions'];
}

describe('the words quoted of a position', () => {
  const refusal = said('refusal', '2024-09-05', 'not one metre');
  const aside = said('aside', '2024-09-06', 'a word on trade');
  const later = said('later', '2025-02-01', 'not one metre, still');
  const statements = [refusal, aside, later];

  it('are of a statement that its condition is taken from, though another is later', () => {
    const conditions = takenFrom('refusal');
    expect(wordsOfPosition({ conditions, statements }, '2026-01-01')).toBe(refusal);
  });

  it('are the last such by the day shown', () => {
    const conditions = takenFrom('refusal', 'later');
    expect(wordsOfPosition({ conditions, statements }, '2024-09-06')).toBe(refusal);
    expect(wordsOfPosition({ conditions, statements }, '2026-01-01')).toBe(later);
  });

  it('are of the statement whose quote has the words of the condition, not of a later one', () => {
    const conditions = [
      { words: 'one metre', statements: ['refusal', 'aside'] },
    ] as Position['conditions'];
    expect(wordsOfPosition({ conditions, statements }, '2024-09-06')).toBe(refusal);
  });

  it('are the last of all where none such was made yet, or there is no condition', () => {
    expect(wordsOfPosition({ conditions: takenFrom('later'), statements }, '2024-09-06')).toBe(
      aside,
    );
    expect(wordsOfPosition({ conditions: [], statements }, '2024-09-06')).toBe(aside);
  });
});

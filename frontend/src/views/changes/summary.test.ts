import { describe, expect, it } from 'vitest';
import type { Changed, Changes } from '../../model/changes';
import { sentenceOf } from './summary';

/** So many things that ended, began and lasted. */
function changed(ended: number, began: number, lasted: number): Changed<never> {
  const some = (count: number) => Array<never>(count).fill(null as never);
  return { ended: some(ended), began: some(began), lasted: some(lasted), passed: [] };
}

function said(
  [ended, replaced, began]: [number, number, number],
  collisions: Changed<never>,
): string {
  const positions = { ...changed(ended, began, 0), replaced: Array(replaced).fill(null) };
  const all: Changes = { positions, collisions, accords: changed(0, 0, 0) };
  return sentenceOf(all, ['2020-11-10', '2025-08-09']);
}

describe('the sentence of what changed', () => {
  const between = 'Between 10 November 2020 and 9 August 2025, ';
  it.each([
    [
      said([7, 5, 9], changed(1, 3, 2)),
      '7 positions ended, 5 were replaced and 9 began; collisions went from 3 to 5.',
    ],
    [
      said([1, 1, 1], changed(1, 0, 1)),
      '1 position ended, 1 was replaced and 1 began; collisions went from 2 to 1.',
    ],
    [
      said([0, 0, 1], changed(0, 0, 3)),
      'no position ended, none was replaced and 1 began; the number of collisions stayed at 3.',
    ],
    [
      said([2, 0, 0], changed(1, 1, 3)),
      '2 positions ended, none was replaced and none began; the number of collisions stayed at 4, but they are not the same ones.',
    ],
    [
      said([0, 0, 0], changed(0, 0, 3)),
      'no position ended, was replaced or began, and the number of collisions stayed at 3.',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(between + expected);
  });
});

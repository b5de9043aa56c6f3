import { describe, expect, it } from 'vitest';
import { declutter } from './declutter';

const box = (left: number) => ({ left, right: left + 10, top: 0, bottom: 10 });

describe('declutter', () => {
  it('keeps the first of two that overlap', () => {
    expect(declutter([0, 5, 12], box)).toEqual([0, 12]);
  });
});

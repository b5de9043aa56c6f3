import { describe, expect, it } from 'vitest';
import { aPosition } from '../../test/position';
import { strandsOf } from './strand';

const ORDER = ['iran', 'azerbaijan', 'armenia'];

describe('strandsOf', () => {
  it('joins one actor’s positions of one form on one thing, the hardest first', () => {
    const strands = strandsOf(
      [aPosition({ id: 'soft', strength: 'preference' }), aPosition({ id: 'hard' })],
      ORDER,
    );
    expect(strands).toHaveLength(1);
    expect(strands[0]?.positions.map(({ id }) => id)).toEqual(['hard', 'soft']);
  });

  it('lays the actors on one thing side by side, in their order', () => {
    const strands = strandsOf(
      [aPosition({ id: 'b', actor: 'armenia' }), aPosition({ id: 'a' })],
      ORDER,
    );
    expect(strands.map(({ actor, slot }) => [actor, slot])).toEqual([
      ['iran', 0],
      ['armenia', 1],
    ]);
  });

  it('gives a position a strand on each thing that it governs', () => {
    const anchors = [
      { kind: 'boundary' as const, id: 'armenia-iran' },
      { kind: 'route' as const, id: 'meghri-rail' },
    ];
    expect(strandsOf([aPosition({ anchors })], ORDER).map(({ slot }) => slot)).toEqual([0, 0]);
  });

  it('draws no rule without a place and nothing for “nothing found”', () => {
    const rules = [
      aPosition({ geometryBasis: 'none' }),
      aPosition({ id: 'b', kind: 'nothing-found', anchors: [] }),
    ];
    expect(strandsOf(rules, ORDER)).toEqual([]);
  });

  it('keeps a position’s own geometry when it has no anchor', () => {
    expect(strandsOf([aPosition({ anchors: [] })], ORDER)[0]?.anchor).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { aPosition } from '../../test/position';
import type { AnchorRef } from '../api/anchor';
import { strandsOf } from './strand';

const SYUNIK: AnchorRef = { kind: 'territory', id: 'syunik' };
const RAIL: AnchorRef = { kind: 'route', id: 'meghri-rail' };
const BORDER: AnchorRef = { kind: 'boundary', id: 'armenia-iran' };
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
      aPosition({ geometryBasis: 'none', anchors: [] }),
      aPosition({ id: 'b', kind: 'nothing-found', anchors: [] }),
    ];
    expect(strandsOf(rules, ORDER)).toEqual([]);
  });

  it('draws a rule beside the route that it governs, but no area for it', () => {
    const rule = aPosition({ geometryBasis: 'none', anchors: [SYUNIK, RAIL] });
    expect(strandsOf([rule], ORDER).map(({ anchor }) => anchor)).toEqual([RAIL]);
  });

  it('takes an area beside a line for context, and an area alone for the thing itself', () => {
    const context = (anchors: AnchorRef[]) =>
      strandsOf([aPosition({ anchors })], ORDER).find(({ anchor }) => anchor === SYUNIK)?.isContext;
    expect(context([SYUNIK, RAIL])).toBe(true);
    expect(context([SYUNIK])).toBe(false);
  });

  it('draws a position once where two of its things run along each other', () => {
    const position = aPosition({ anchors: [RAIL, BORDER] });
    const isAlong = (anchor: AnchorRef, other: AnchorRef) => anchor === RAIL && other === BORDER;
    expect(strandsOf([position], ORDER, isAlong).map(({ anchor }) => anchor)).toEqual([BORDER]);
    const both = () => true;
    expect(strandsOf([position], ORDER, both)).toHaveLength(1);
  });

  it('keeps a position’s own geometry when it has no anchor', () => {
    expect(strandsOf([aPosition({ anchors: [] })], ORDER)[0]?.anchor).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { aPosition } from '../../../test/position';
import type { AnchorRef } from '../../model/anchor';
import { positionLinesOf } from './position-line';

const SYUNIK: AnchorRef = { kind: 'territory', id: 'syunik' };
const RAIL: AnchorRef = { kind: 'route', id: 'meghri-rail' };
const BORDER: AnchorRef = { kind: 'boundary', id: 'armenia-iran' };
const ORDER = ['iran', 'azerbaijan', 'armenia'];

describe('positionLinesOf', () => {
  it('joins one actor’s positions of one form on one thing, the hardest first', () => {
    const lines = positionLinesOf(
      [aPosition({ id: 'soft', strength: 'preference' }), aPosition({ id: 'hard' })],
      ORDER,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.positions.map(({ id }) => id)).toEqual(['hard', 'soft']);
  });

  it('lays the actors on one thing side by side, in their order', () => {
    const lines = positionLinesOf(
      [aPosition({ id: 'b', actor: 'armenia' }), aPosition({ id: 'a' })],
      ORDER,
    );
    expect(lines.map(({ actor, rank }) => [actor, rank])).toEqual([
      ['iran', 0],
      ['armenia', 1],
    ]);
  });

  it('gives a position a line on each thing that it governs', () => {
    const anchors = [
      { kind: 'boundary' as const, id: 'armenia-iran' },
      { kind: 'route' as const, id: 'meghri-rail' },
    ];
    expect(positionLinesOf([aPosition({ anchors })], ORDER).map(({ rank }) => rank)).toEqual([
      0, 0,
    ]);
  });

  it('draws no rule without a place and nothing for “nothing found”', () => {
    const rules = [
      aPosition({ geometryBasis: 'none', anchors: [] }),
      aPosition({ id: 'b', kind: 'nothing-found', anchors: [] }),
    ];
    expect(positionLinesOf(rules, ORDER)).toEqual([]);
  });

  it('draws a rule beside the route that it governs, but no area for it', () => {
    const rule = aPosition({ geometryBasis: 'none', anchors: [SYUNIK, RAIL] });
    expect(positionLinesOf([rule], ORDER).map(({ anchor }) => anchor)).toEqual([RAIL]);
  });

  it('takes an area beside a line for context, and an area alone for the thing itself', () => {
    const context = (anchors: AnchorRef[]) =>
      positionLinesOf([aPosition({ anchors })], ORDER).find(({ anchor }) => anchor === SYUNIK)
        ?.isContext;
    expect(context([SYUNIK, RAIL])).toBe(true);
    expect(context([SYUNIK])).toBe(false);
  });

  it('draws a position once where two of its things run along each other', () => {
    const position = aPosition({ anchors: [RAIL, BORDER] });
    const isAlong = (anchor: AnchorRef, other: AnchorRef) => anchor === RAIL && other === BORDER;
    expect(positionLinesOf([position], ORDER, isAlong).map(({ anchor }) => anchor)).toEqual([
      BORDER,
    ]);
    const both = () => true;
    expect(positionLinesOf([position], ORDER, both)).toHaveLength(1);
  });

  it('keeps a position’s own geometry when it has no anchor', () => {
    expect(positionLinesOf([aPosition({ anchors: [] })], ORDER)[0]?.anchor).toBeNull();
  });
});

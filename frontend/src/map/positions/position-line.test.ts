import { describe, expect, it } from 'vitest';
import { aPosition } from '../../../test/position';
import type { Part, Role } from '../../model/anchor';
import { countsOf, type IsAlong, type PositionLine, positionLinesOf } from './position-line';

const syunik = (role: Role): Part => ({ kind: 'territory', id: 'syunik', role });
const RAIL: Part = { kind: 'route', id: 'meghri-rail', role: 'governs' };
const BORDER: Part = { kind: 'boundary', id: 'armenia-iran', role: 'governs' };
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
    expect(
      positionLinesOf([aPosition({ anchors: [BORDER, RAIL] })], ORDER).map(({ rank }) => rank),
    ).toEqual([0, 0]);
  });

  it('draws no rule without a place and nothing for “nothing found”', () => {
    const rules = [
      aPosition({ geometryBasis: 'none', anchors: [] }),
      aPosition({ id: 'b', kind: 'nothing-found', anchors: [] }),
    ];
    expect(positionLinesOf(rules, ORDER)).toEqual([]);
  });

  it('draws nothing on what is only named', () => {
    const rule = aPosition({ anchors: [syunik('none'), RAIL] });
    expect(positionLinesOf([rule], ORDER).map(({ anchor }) => anchor)).toEqual([RAIL]);
    expect(positionLinesOf([aPosition({ anchors: [syunik('none')] })], ORDER)).toEqual([]);
  });

  it('takes an area for context or for the thing itself, as its role says', () => {
    const isContext = (role: Role) =>
      positionLinesOf([aPosition({ anchors: [syunik(role), RAIL] })], ORDER).find(
        ({ anchor }) => anchor.id === 'syunik',
      )?.isContext;
    expect(isContext('context')).toBe(true);
    expect(isContext('governs')).toBe(false);
  });

  it('draws no line and no place that is only context', () => {
    const beside: Part[] = [
      { ...BORDER, role: 'context' },
      { kind: 'place', id: 'ordubad', role: 'context' },
    ];
    expect(positionLinesOf([aPosition({ anchors: [RAIL, ...beside] })], ORDER)).toHaveLength(1);
  });

  it('draws a position once where two of its things run along each other', () => {
    const position = aPosition({ anchors: [RAIL, BORDER] });
    const isAlong: IsAlong = (anchor, other) => anchor === RAIL && other === BORDER;
    expect(positionLinesOf([position], ORDER, isAlong).map(({ anchor }) => anchor)).toEqual([
      BORDER,
    ]);
    const both = () => true;
    expect(positionLinesOf([position], ORDER, both)).toHaveLength(1);
  });
});

describe('countsOf', () => {
  const line = (part: Partial<PositionLine>) =>
    ({ actor: 'iran', isContext: false, ...part }) as PositionLine;

  it('counts each position once, also where it governs two things that share a line', () => {
    const red = aPosition({ id: 'red' });
    const claim = aPosition({ id: 'claim', kind: 'claim' });
    const view = aPosition({ id: 'view', kind: 'view' });
    const lines = [
      line({ positions: [red] }),
      line({ positions: [red] }),
      line({ actor: 'azerbaijan', positions: [claim, view] }),
      line({ actor: 'armenia', isContext: true, positions: [claim] }),
    ];
    expect(countsOf(lines)).toEqual([
      { actor: 'iran', refuses: 1, asks: 0, others: 0 },
      { actor: 'azerbaijan', refuses: 0, asks: 1, others: 1 },
    ]);
  });
});

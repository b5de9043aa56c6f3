import { describe, expect, it } from 'vitest';
import { contrast, distance, EYES } from '../../test/colour';
import { ACTOR_SYMBOLS, actorSymbol } from './actor';

const LAND = '#f4f1ea';
const actors = Object.entries(ACTOR_SYMBOLS);
const pairs = actors.flatMap((a, index) => actors.slice(index + 1).map((b) => [a, b] as const));

describe('actor colours', () => {
  it.each(actors)('%s stands out from the land (WCAG 1.4.11)', (_actor, { colour }) => {
    expect(contrast(colour, LAND)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(EYES))('can be told apart by %s eyes', (eyes) => {
    for (const [[a, one], [b, other]] of pairs) {
      expect(distance(one.colour, other.colour, eyes), `${a} and ${b}`).toBeGreaterThan(25);
    }
  });
});

describe('actor signs besides colour', () => {
  it('are different letters and different hatch angles', () => {
    expect(new Set(actors.map(([, { code }]) => code)).size).toBe(actors.length);
    expect(new Set(actors.map(([, { angle }]) => angle % 180)).size).toBe(actors.length);
  });
  it('exist for an actor that the table does not know', () => {
    expect(actorSymbol('georgia').code).toBe('GE');
  });
});

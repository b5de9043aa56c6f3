import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, distance, EYES } from '../../test/colour';
import { symbolOf } from './actor';

const LAND = '#f4f1ea';
const RECORDS = new URL('../../../geodata/actors/', import.meta.url);

/** The actors with a colour, from the dossier's own records. */
const actors = readdirSync(RECORDS)
  .map((file) => readFileSync(new URL(file, RECORDS), 'utf8'))
  .filter((record) => field(record, 'colour') !== null)
  .map((record) => ({
    id: field(record, 'id') ?? '',
    colour: field(record, 'colour'),
    letter: field(record, 'letter'),
    hatch: Number(field(record, 'hatch')),
  }))
  // The record's own colour; a browser test reads the drawn colours (test/e2e/looks).
  .map((actor) => [actor.id, { ...symbolOf(actor), colour: actor.colour ?? '' }] as const);
const pairs = actors.flatMap((a, index) => actors.slice(index + 1).map((b) => [a, b] as const));

function field(record: string, name: string): string | null {
  return new RegExp(`^${name}: '?([^'\\n]+)`, 'm').exec(record)?.[1] ?? null;
}

describe('actor colours', () => {
  it('are those of the seven actors whose positions are coded', () => {
    expect(actors.length).toBe(7);
  });

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
    expect(new Set(actors.map(([, { angle }]) => angle)).size).toBe(actors.length);
  });

  it('exist for an actor whose record gives none', () => {
    const symbol = symbolOf({ id: 'georgia', colour: null, letter: null, hatch: null });
    expect(symbol.code).toBe('GE');
  });
});

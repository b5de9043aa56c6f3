import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../build/messages.ts';
import { readCatalogue } from '../build/texts.ts';
import { STEP_COUNT } from '../src/views/story/start';
import { STEPS } from '../src/views/story/steps';

const DOSSIER = new URL('../../geodata/dossiers/zangezur/', import.meta.url).pathname;
const catalogue = readCatalogue('en');

function digestOf(record: string): string {
  const file = join(DOSSIER, `${record}.yaml`);
  if (!existsSync(file)) return 'no such record';
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
}

describe('the story', () => {
  it.each(STEPS)(
    '$id rests on records that are as they were when its sentence was read',
    (step) => {
      const now = Object.fromEntries(
        Object.keys(step.records).map((record) => [record, digestOf(record)]),
      );
      // If they differ: compare `story.ID` in en.json with the record, and then write the digits into steps.ts.
      expect(now).toEqual(step.records);
      expect(Object.keys(step.records).length).toBeGreaterThan(0);
    },
  );

  it.each(STEPS)(
    '$id has a title and a sentence that takes the figures it names',
    ({ id, figures }) => {
      expect(catalogue).toHaveProperty([`storyTitle.${id}`]);
      expect(argumentsOf(catalogue[`story.${id}`] ?? '').sort()).toEqual(
        Object.keys(figures).sort(),
      );
    },
  );

  it('has 8 to 12 steps, first the crossing, last the scenarios', () => {
    expect(STEPS.length).toBe(STEP_COUNT);
    expect(STEP_COUNT).toBeGreaterThanOrEqual(8);
    expect(STEP_COUNT).toBeLessThanOrEqual(12);
    expect(STEPS[0]?.state.screen).toBe('crossing');
    expect(STEPS.at(-1)?.state.screen).toBe('staircase');
    const keys = Object.keys(catalogue).filter((key) => /^story(Title)?\./.test(key));
    expect(keys.length).toBe(2 * STEP_COUNT);
  });

  it('tells of the seed note in every step or shows what is computed', () => {
    const computed = ['collisions', 'washington', 'scenarios'];
    for (const { id, records } of STEPS) {
      const isOfNote = Object.keys(records).some((record) => record.startsWith('assertions/'));
      expect(isOfNote || computed.includes(id), id).toBe(true);
    }
  });
});

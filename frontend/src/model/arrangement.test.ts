import { describe, expect, it } from 'vitest';
import { byClass, chosenOf, chosenWith, parametersOf, ruledOutBy } from './arrangement';
import type { Dimension, ScenarioAnswer } from './scenario';

const value = (id: string, alone = false) => ({ id, label: id, actor: null, alone });

const LAW: Dimension = {
  id: 'law',
  question: 'Whose law?',
  class: 'law',
  several: false,
  values: [value('armenia'), value('other')],
  excludes: [],
};
const STRIP: Dimension = {
  ...LAW,
  id: 'strip',
  class: 'boundary',
  values: [value('none'), value('transferred')],
  excludes: [
    { value: 'transferred', dimension: 'law', values: ['armenia'], reason: 'It passed away.' },
  ],
};
const GUARDS: Dimension = {
  ...LAW,
  id: 'guards',
  class: 'presence',
  several: true,
  values: [value('armenia'), value('russia'), value('none', true)],
};

describe('ruledOutBy', () => {
  it('knows what excludes what, both ways, and why', () => {
    const all = [LAW, STRIP, GUARDS];
    expect(ruledOutBy(all, { law: ['armenia'] }, 'strip', 'transferred')).toEqual({
      dimension: 'law',
      value: 'armenia',
      reason: 'It passed away.',
    });
    expect(ruledOutBy(all, { strip: ['transferred'] }, 'law', 'armenia')?.dimension).toBe('strip');
    expect(ruledOutBy(all, { law: ['other'] }, 'strip', 'transferred')).toBeNull();
  });
});

describe('chosenWith', () => {
  it('replaces where one value holds, and adds where several do', () => {
    expect(chosenWith({ law: ['armenia'] }, LAW, 'other')).toEqual({ law: ['other'] });
    expect(chosenWith({ guards: ['armenia'] }, GUARDS, 'russia').guards).toEqual([
      'armenia',
      'russia',
    ]);
  });
  it('lets a value that stands alone take the place of all, and gives it up for others', () => {
    expect(chosenWith({ guards: ['armenia', 'russia'] }, GUARDS, 'none').guards).toEqual(['none']);
    expect(chosenWith({ guards: ['none'] }, GUARDS, 'russia').guards).toEqual(['russia']);
  });
  it('takes out what is in it, and the dimension with its last value', () => {
    expect(chosenWith({ law: ['armenia'], guards: ['none'] }, LAW, 'armenia')).toEqual({
      guards: ['none'],
    });
  });
});

describe('chosenOf', () => {
  it('leaves open what a scenario leaves in doubt', () => {
    const facts = [
      { dimension: 'law', values: ['armenia'], doubt: null },
      { dimension: 'decides', values: [], doubt: 'readings-differ' },
    ];
    expect(chosenOf({ facts } as unknown as ScenarioAnswer)).toEqual({ law: ['armenia'] });
  });
});

it('parametersOf joins values by commas, as the address of an arrangement has them', () => {
  expect(String(parametersOf({ guards: ['armenia', 'russia'] }))).toBe('guards=armenia%2Crussia');
});

it('byClass goes from who is there to the land', () => {
  expect(byClass([STRIP, LAW, GUARDS]).map(({ name }) => name)).toEqual([
    'presence',
    'law',
    'boundary',
  ]);
});

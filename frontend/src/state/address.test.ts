import { describe, expect, it } from 'vitest';
import { formatAddress, parseAddress, unreadable } from './address';
import { ALL_SLICES, START, type ViewState } from './view';

const OTHER: ViewState = {
  ...START,
  screen: 'map',
  camera: { zoom: 9.5, lat: 38.8973, lon: 46.2764 },
  actors: ['russia', 'eu'],
  layers: ['routes', 'claims'],
  date: '2023-01-31',
  lens: 'neutral',
  feature: { collection: 'positions', id: 'iran-borders' },
  tab: 'list',
  list: 'relations',
  span: 'all',
  asOf: '7.3fa9c1',
};

describe('formatAddress and parseAddress', () => {
  it.each([
    ['the start', START],
    ['another view', OTHER],
    ['the crossing', { ...START, screen: 'crossing' as const, date: '2025-08-09' }],
    ['two dates compared', { ...START, screen: 'changes' as const, since: '2020-11-10' }],
    [
      'the staircase as text',
      {
        ...START,
        screen: 'staircase' as const,
        form: 'text' as const,
        scenarioOrder: 'breached' as const,
        judged: { scenario: 'tripp-2026', position: 'iran-borders' },
      },
    ],
    [
      'an arrangement of one’s own',
      {
        ...START,
        screen: 'arrangement' as const,
        arrangement: { law: ['armenia'], guards: ['armenia', 'russia'] },
        stripKm: 0.5,
        judged: { scenario: null, position: 'iran-borders' },
      },
    ],
    ['no actors and no layers', { ...OTHER, actors: [], layers: [] }],
    [
      'an id with odd characters',
      { ...OTHER, feature: { collection: 'places' as const, id: 'a/b&c d' } },
    ],
  ])('bring %s back', (_name, state) => {
    expect(parseAddress(formatAddress(state))).toEqual(state);
  });

  it('write an address that can be read aloud', () => {
    expect(formatAddress(START)).toBe(
      '?map=9/39.15/46.1&date=2024-09-06&actors=iran,azerbaijan,armenia' +
        '&layers=red-lines,claims,routes,territories,places,waters&lens=neutral',
    );
  });
});

describe('parseAddress', () => {
  it.each(['', '?', '?utm_source=mail'])(
    'opens on the crossing when “%s” says nothing',
    (query) => {
      expect(parseAddress(query)).toEqual({ ...START, screen: 'crossing' });
    },
  );

  it.each([
    '?map=9/39.2/46.2',
    '?feature=routes/meghri-rail',
    '?tab=list',
    '?date=2024-09-06',
    '?view=map',
  ])('opens the map for “%s”, as all links did before', (query) => {
    expect(parseAddress(query).screen).toBe('map');
  });

  it.each([
    ['map', '?map=8/39.3', (s: ViewState) => s.camera],
    ['map', '?map=8/139.3/46', (s: ViewState) => s.camera],
    ['map', '?map=//', (s: ViewState) => s.camera],
    ['date', '?date=2024-02-31', (s: ViewState) => s.date],
    ['date', '?date=yesterday', (s: ViewState) => s.date],
    ['feature', '?feature=Not%20a%20name/x', (s: ViewState) => s.feature],
    ['feature', '?feature=positions/', (s: ViewState) => s.feature],
    ['asOf', '?asOf=new', (s: ViewState) => s.asOf],
    ['asOf', '?asOf=7.new', (s: ViewState) => s.asOf],
    ['tab', '?tab=other', (s: ViewState) => s.tab],
  ])('takes the start’s %s for %s', (_what, query, pick) => {
    expect(pick(parseAddress(query))).toEqual(pick(START));
  });

  it('takes a data version by its number alone, as older addresses name it', () => {
    expect(parseAddress('?asOf=7').asOf).toBe('7');
  });

  it('drops what can be no layer’s name, and repeats', () => {
    expect(parseAddress('?layers=routes,No%20name,,routes').layers).toEqual(['routes']);
  });
});

describe('unreadable', () => {
  const named = (query: string) =>
    unreadable(query).map(({ parameter, value }) => [parameter, value]);

  it('names each text that is no value of its parameter, and the parts that a list leaves out', () => {
    expect(
      named(
        '?view=crosing&date=2024-02-31&layers=routes,No%20name&has=law:armenia,;x&compare=a,b,c',
      ),
    ).toEqual([
      ['view', 'crosing'],
      ['date', '2024-02-31'],
      ['layers', 'No name'],
      ['has', 'x'],
      ['has', ''],
      ['compare', 'c'],
    ]);
  });

  it('is silent about other parameters, and about the address of any state', () => {
    expect(named('?utm_source=mail')).toEqual([]);
    expect(named(formatAddress(OTHER))).toEqual([]);
  });

  it.each(ALL_SLICES)(
    'knows an example for %s that can be read',
    (_name, { parameter, expected }) => {
      const examples = 'like' in expected ? [expected.like] : expected.oneOf;
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(named(`?${parameter}=${example}`)).toEqual([]);
    },
  );

  it.each(
    ALL_SLICES.filter(([name]) => name !== 'actors' && name !== 'readings' && name !== 'compared'),
  )('says so when %s is a text of another kind', (_name, { parameter }) => {
    expect(named(`?${parameter}=${encodeURIComponent('§ ?')}`)).toEqual([[parameter, '§ ?']]);
  });
});

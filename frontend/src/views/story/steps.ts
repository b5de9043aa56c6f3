import type { ViewState } from '../../state/view';

/** A computed figure of a sentence: two lengths, and the number of collisions on the day of the step. */
export type Figure = 'km' | 'borderKm' | 'count';

/** One step: a state of the page, and the basis of its sentence, which is `story.ID` in the catalogue. */
export interface StoryStep {
  id: string;
  /** The state of the page; everything else has its initial value. */
  state: Partial<ViewState>;
  /**
   * The records that the sentence is about, each with the first digits of its file’s SHA-256 when the sentence was
   * last checked against it. If a record changes, a test fails: check the sentence again, then write the new
   * digits.
   */
  records: Readonly<Record<string, string>>;
  /** The figures in the sentence, as they were at that time. */
  figures: Readonly<Partial<Record<Figure, number>>>;
}

/** The seed note’s argument, step by step: first the crossing, last the scenarios. */
export const STEPS: readonly StoryStep[] = [
  {
    id: 'gap',
    state: { screen: 'crossing', date: '2024-09-06' },
    records: {
      'routes/meghri-rail': 'c8564476',
      'assertions/seed-corridor-definition': 'acb83735',
    },
    figures: { km: 43.2 },
  },
  {
    id: 'no-checks',
    state: {
      screen: 'map',
      date: '2024-09-06',
      camera: { zoom: 9.5, lat: 39.0, lon: 46.2 },
      actors: ['azerbaijan'],
      feature: { collection: 'positions', id: 'azerbaijan-checks-no-checks-2024' },
    },
    records: {
      'positions/azerbaijan-checks-no-checks-2024': 'af7ceb96',
      'statements/aliyev-no-checks-2024': '7f332e57',
      'assertions/seed-az-arm-tension': '27e70fec',
    },
    figures: {},
  },
  {
    id: 'continuity',
    state: {
      screen: 'map',
      date: '2024-09-06',
      camera: { zoom: 8, lat: 39.2, lon: 46.2 },
      actors: ['iran', 'azerbaijan'],
      feature: { collection: 'boundaries', id: 'armenia-iran' },
    },
    records: {
      'assertions/seed-continuity-and-europe': '362bca30',
      'statements/khamenei-erdogan-2022': 'a8be4abf',
      'statements/az-mfa-not-fencing': 'e71f5d6e',
    },
    figures: { borderKm: 45.3 },
  },
  {
    id: 'baku',
    state: {
      screen: 'map',
      date: '2024-08-19',
      camera: { zoom: 8, lat: 39.2, lon: 46.2 },
      actors: ['russia', 'armenia'],
      feature: { collection: 'assertions', id: 'seed-lavrov-accuses-armenia' },
    },
    records: {
      'statements/putin-baku-2024': 'c85c3846',
      'statements/lavrov-sabotage-charge-2024': '9bff719b',
      'statements/lavrov-unblock-routes-2024': 'eee96568',
      'assertions/seed-putin-baku': '08e491bc',
      'assertions/seed-lavrov-backs-baku': 'afba1766',
      'assertions/seed-lavrov-accuses-armenia': 'baa8d2a4',
    },
    figures: {},
  },
  {
    id: 'cooling',
    state: {
      screen: 'map',
      date: '2024-08-19',
      tab: 'list',
      list: 'relations',
      actors: ['armenia', 'russia'],
    },
    records: {
      'statements/csto-freeze-2024': '1bd11258',
      'statements/us-armenia-capstone': '7b92337d',
      'assertions/seed-russia-armenia-cooling': 'ceb56251',
      'assertions/seed-armenia-west': '05466e88',
    },
    figures: {},
  },
  {
    id: 'tehran',
    state: {
      screen: 'map',
      date: '2024-09-02',
      camera: { zoom: 8, lat: 39.2, lon: 46.2 },
      actors: ['iran', 'russia'],
      feature: { collection: 'statements', id: 'demirchilou-borders-2024' },
    },
    records: {
      'statements/dedov-called-in-2024': 'd0a98985',
      'statements/demirchilou-borders-2024': '144485f9',
      'assertions/seed-dedov-called-in': '1fa90941',
      'assertions/seed-dg-borders': 'eb991649',
    },
    figures: {},
  },
  {
    id: 'critics',
    state: {
      screen: 'map',
      date: '2024-09-06',
      camera: { zoom: 8, lat: 39.2, lon: 46.2 },
      actors: ['iran', 'russia'],
      feature: { collection: 'statements', id: 'rezaei-islands-2024' },
    },
    records: {
      'statements/rezaei-islands-2024': '6f013f30',
      'statements/naderi-weak-answers-2024': '1438e12a',
      'assertions/seed-rezaei-statement': '6598ea1f',
      'assertions/seed-naderi-statement': '56133186',
    },
    figures: {},
  },
  {
    id: 'red-line',
    state: {
      screen: 'map',
      date: '2024-09-06',
      camera: { zoom: 9.5, lat: 39.0, lon: 46.2 },
      actors: ['iran'],
      feature: { collection: 'positions', id: 'iran-borders-no-redrawing-2024' },
    },
    records: {
      'statements/araghchi-red-line-2024': '44b3ce28',
      'positions/iran-borders-no-redrawing-2024': 'bb0373ea',
      'assertions/seed-araghchi-red-line': '07afa53f',
      'assertions/seed-araghchi-implicit': 'b9cb785d',
    },
    figures: {},
  },
  {
    id: 'collisions',
    state: {
      screen: 'map',
      date: '2024-09-06',
      tab: 'list',
      list: 'collisions',
      actors: ['iran', 'azerbaijan', 'armenia', 'russia'],
    },
    records: {
      'positions/iran-control-no-corridor-2024-09': '0f4234cb',
      'positions/azerbaijan-control-russian-guards-2023': '4c181e02',
    },
    figures: { count: 10 },
  },
  {
    id: 'limits',
    state: {
      screen: 'map',
      date: '2025-01-17',
      camera: { zoom: 8, lat: 39.2, lon: 46.2 },
      actors: ['iran', 'russia'],
      feature: { collection: 'assertions', id: 'seed-wedge' },
    },
    records: {
      'statements/iran-russia-treaty-2025': 'b7504133',
      'statements/shoigu-unchanged': 'ff6ac3a5',
      'statements/zakharova-discord-2024': '62ae7fd2',
      'assertions/seed-treaty-expected': '81d804f3',
      'assertions/seed-no-strategy-change': 'b304abc6',
      'assertions/seed-wedge': '01eb873d',
    },
    figures: {},
  },
  {
    id: 'washington',
    state: { screen: 'changes', date: '2025-08-09', since: '2024-09-06' },
    records: {
      'statements/washington-declaration-2025': '6dc135de',
    },
    figures: { count: 3 },
  },
  {
    id: 'scenarios',
    state: { screen: 'staircase', date: '2025-08-09' },
    records: {
      'scenarios/tripp-2026': '0d4c80ef',
      'scenarios/no-armenian-checks': '610cee70',
      'scenarios/aras-through-iran': '8bf003e7',
    },
    figures: {},
  },
];

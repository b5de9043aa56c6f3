import { actors } from './actors';
import { arrangement, stripKm } from './arrangement';
import { asOf } from './as-of';
import { camera } from './camera';
import { cell } from './cell';
import { clause, readings } from './clause';
import { date } from './date';
import { feature } from './feature';
import { form } from './form';
import { judged } from './judged';
import { layers } from './layers';
import { lens } from './lens';
import { list } from './list';
import { matrixOrder, scenarioOrder } from './order';
import { compared, routeSort } from './routes';
import { type Screen, screen } from './screen';
import { since } from './since';
import type { Slice } from './slice';
import { sourceChoice } from './sources';
import { span } from './span';
import { story } from './story';
import { tab } from './tab';

/**
 * The slices of the state, in their order in the address. A new part of the state needs a file with its slice, and
 * a line here.
 */
export const SLICES = {
  screen,
  camera,
  date,
  actors,
  layers,
  lens,
  feature,
  tab,
  list,
  span,
  form,
  scenarioOrder,
  matrixOrder,
  arrangement,
  stripKm,
  judged,
  cell,
  routeSort,
  compared,
  clause,
  readings,
  sourceChoice,
  since,
  story,
  asOf,
};

type Value<S> = S extends Slice<infer T> ? T : never;

/** The state: everything in the address. Nothing else decides what is shown. */
export type ViewState = { [K in keyof typeof SLICES]: Value<(typeof SLICES)[K]> };

/** Each slice with an untyped value, for code that treats all alike. */
export const ALL_SLICES = Object.entries(SLICES) as [keyof ViewState, Slice<unknown>][];

/** The slices of every screen. */
const OF_ALL: (keyof ViewState)[] = ['screen', 'date', 'lens', 'story', 'asOf'];

/** The slices that only some screens have; all others belong to the map. */
const OF_SCREEN: { readonly [K in Exclude<Screen, 'map'>]: (keyof ViewState)[] } = {
  crossing: [],
  matrix: ['form', 'matrixOrder', 'judged'],
  room: [],
  arrangement: ['arrangement', 'stripKm', 'judged'],
  issues: ['form', 'cell'],
  routes: ['routeSort', 'compared'],
  clauses: ['clause', 'readings'],
  relations: ['form', 'cell'],
  sources: ['form', 'sourceChoice'],
  staircase: ['form', 'scenarioOrder', 'judged'],
  changes: ['since'],
};

const OF_OTHERS = new Set(Object.values(OF_SCREEN).flat());

/** The slices in the address of a state: those of its screen. */
export function slicesOf({ screen }: ViewState): typeof ALL_SLICES {
  return ALL_SLICES.filter(
    ([name]) =>
      OF_ALL.includes(name) ||
      (screen === 'map' ? !OF_OTHERS.has(name) : OF_SCREEN[screen].includes(name)),
  );
}

/** The initial view: Syunik on the seed note's date, with the three principals. */
export const START = Object.fromEntries(
  ALL_SLICES.map(([name, { start }]) => [name, start]),
) as ViewState;

import type { FunctionComponent } from 'preact';
import type { Loading } from '../data/loading';
import type { Screen } from '../state/screen';

/** A screen beside the map and the crossing. */
export interface ScreenView {
  /** The content of the screen. */
  Main: FunctionComponent;
  /** The same content as a table or list. A screen without it is text already. */
  TextTwin?: FunctionComponent;
  /** What opens beside it; nothing while nothing is open. */
  Aside?: FunctionComponent;
  /** Whether the map stands beside it. */
  hasMap?: boolean;
  /** The days on which it changes, for the steps of the date; without it, the screen shows no date. */
  days?: () => string[];
  /** The data that must have loaded before the screen is shown. The page requests it, and names what failed. */
  needs: readonly Loading[];
  /** Requests its other data, besides positions and actors. */
  load?: () => void;
}

/** A screen with a file of its own, which is loaded when the screen is opened. */
export type LateScreen = Exclude<Screen, 'crossing' | 'map'>;

/** The registry of these screens. A new screen needs a folder, a line here, and a name and its slices in `state`. */
export const SCREEN_VIEWS: { readonly [K in LateScreen]: () => Promise<{ view: ScreenView }> } = {
  changes: () => import('./changes/view'),
  staircase: () => import('./staircase/view'),
  matrix: () => import('./matrix/view'),
  room: () => import('./room/view'),
  arrangement: () => import('./arrangement/view'),
  issues: () => import('./issues/view'),
  routes: () => import('./routes/view'),
  clauses: () => import('./clauses/view'),
  relations: () => import('./relations/view'),
  sources: () => import('./sources/view'),
};

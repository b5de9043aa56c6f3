import type { FunctionComponent } from 'preact';
import type { Screen } from '../state/screen';

/** A screen beside the map and the crossing. */
export interface ScreenView {
  /** The screen itself. */
  Main: FunctionComponent;
  /** The same as a table or list. Without it the screen is text already. */
  TextTwin?: FunctionComponent;
  /** What opens at its side; nothing while nothing is open. */
  Aside?: FunctionComponent;
  /** Whether the map stands beside it. */
  hasMap?: boolean;
  /** The days on which something of it changes, for the steps of the date; without it no date is shown. */
  days?: () => string[];
  /** Asks for what it shows beyond the positions and the actors. */
  load?: () => void;
}

/** A screen that comes in a file of its own, when it is opened. */
export type LateScreen = Exclude<Screen, 'crossing' | 'map'>;

/** The registry of those screens: a screen is a folder, a line here, and a name and its slices in `state`. */
export const SCREEN_VIEWS: { readonly [K in LateScreen]: () => Promise<{ view: ScreenView }> } = {
  changes: () => import('./changes/view'),
  staircase: () => import('./staircase/view'),
  matrix: () => import('./matrix/view'),
  arrangement: () => import('./arrangement/view'),
  issues: () => import('./issues/view'),
  routes: () => import('./routes/view'),
  clauses: () => import('./clauses/view'),
  relations: () => import('./relations/view'),
  sources: () => import('./sources/view'),
};

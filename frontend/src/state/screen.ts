import type { Slice } from './slice';

/** The screens of the page: the picture of the crossing, the map with its lists, and two dates compared. */
export const SCREENS = ['crossing', 'map', 'changes'] as const;

/** A screen of the page. */
export type Screen = (typeof SCREENS)[number];

/** The screen shown: `view=crossing`. A link without it is one to the map, as all were before. */
export const screen: Slice<Screen> = {
  parameter: 'view',
  start: 'map',
  parse: (text) => SCREENS.find((one) => one === text),
  format: (value) => (value === 'map' ? null : value),
};

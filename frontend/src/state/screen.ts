import type { Slice } from './slice';

/**
 * The screens of the page by the tab that leads to them: the picture of the crossing, the scenarios, the
 * tables, the map with its lists, and two dates compared.
 */
export const SCREEN_TABS = {
  crossing: ['crossing'],
  scenarios: ['staircase', 'matrix', 'room', 'arrangement'],
  tables: ['issues', 'routes', 'clauses', 'relations', 'sources'],
  map: ['map'],
  changes: ['changes'],
} as const;

/** A tab. */
export type ScreenTab = keyof typeof SCREEN_TABS;

/** A screen of the page. */
export type Screen = (typeof SCREEN_TABS)[ScreenTab][number];

/** The tabs in their order. */
export const TABS = Object.keys(SCREEN_TABS) as ScreenTab[];

/** All screens, in the order of their tabs. */
export const SCREENS: readonly Screen[] = TABS.flatMap((tab) => SCREEN_TABS[tab]);

/** The screens beside a screen, under the same tab. */
export function screensBeside(screen: Screen): readonly Screen[] {
  const beside = (tab: ScreenTab): readonly Screen[] => SCREEN_TABS[tab];
  return TABS.map(beside).find((screens) => screens.includes(screen)) ?? [];
}

/** The screen shown: `view=crossing`. A link without it shows the map, as all earlier links did. */
export const screen: Slice<Screen> = {
  parameter: 'view',
  start: 'map',
  expected: { oneOf: SCREENS },
  parse: (text) => SCREENS.find((one) => one === text),
  format: (value) => (value === 'map' ? null : value),
};

import { choice } from './slice';

/** The parts of the page: one at a time on a phone; on a wide screen, the first two are tabs. */
export type Tab = 'map' | 'list' | 'time';

/** The part that is shown: `tab=list`. */
export const tab = choice<Tab>('tab', ['map', 'list', 'time']);

import { findCollection } from '../state/catalogue';
import { view } from '../state/store';
import { displayedQuery, type Shown } from './displayed';
import { EVERYTHING, type Wanted } from './wanted';

/** The date and the actors that a download as displayed is of. */
export function shownFor({ actors }: Wanted): Shown {
  return { date: view.value.date, actors: actors ?? view.value.actors };
}

/** The parameters for what is displayed of a layer; null when that is nothing. */
export function queryOf(of: Wanted): URLSearchParams | null {
  const hasTime =
    of.layer === EVERYTHING || findCollection(of.layer)?.extent?.temporal !== undefined;
  return displayedQuery(of.layer, hasTime, shownFor(of));
}

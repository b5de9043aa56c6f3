import { data } from '../../data/layers';
import { type PairSummary, pairsOf, summaryOf } from '../../model/relations';
import { actorOrder, currentDate } from '../../state/signals';
import { pairings } from '../pairing/shown';

/** What must have loaded before a pair can be shown as empty. */
export const NEEDED = [data.relations, data.collisions, data.accords, data.positions, data.actors];

/** The relation and the pairings of two actors on the date shown. */
export function pairOn(actors: readonly [string, string]): PairSummary {
  return summaryOf(
    actors,
    data.relations.items.value,
    pairings.collisions.value,
    pairings.accords.value,
    currentDate.value,
  );
}

/** The same for every pair. */
export function allPairs(): PairSummary[] {
  return pairsOf(actorOrder.value).map(pairOn);
}

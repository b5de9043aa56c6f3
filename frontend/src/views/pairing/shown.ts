import { computed } from '@preact/signals';
import { data } from '../../data/layers';
import { issueOrder } from '../../data/resolver';
import {
  ofAccord,
  ofCollision,
  type PairGroup,
  type Pairing,
  type PairingCollection,
  pairGroups,
} from '../../model/pairing';
import { unchangedSince } from '../../state/signals';

/** All pairings of each collection. */
export const pairings = {
  collisions: computed(() => data.collisions.items.value.map(ofCollision)),
  accords: computed(() => data.accords.items.value.map(ofAccord)),
} as const;

/** The pairings of the date shown, by the two actors. */
export const groups = {
  collisions: computed(() => groupsOf(pairings.collisions.value)),
  accords: computed(() => groupsOf(pairings.accords.value)),
} as const;

function groupsOf(all: Pairing[]): PairGroup[] {
  return pairGroups(all, unchangedSince.value, issueOrder());
}

/** One pairing. */
export function findPairing(collection: PairingCollection, id: string): Pairing | null {
  return pairings[collection].value.find((one) => one.id === id) ?? null;
}

/** The previous and next pairing in the list; null at its ends, and for a pairing that is not in the list. */
export function neighbours(
  collection: PairingCollection,
  id: string,
): [Pairing | null, Pairing | null] {
  const all = groups[collection].value.flatMap((group) => group.pairings);
  const at = all.findIndex((one) => one.id === id);
  return at < 0 ? [null, null] : [all[at - 1] ?? null, all[at + 1] ?? null];
}

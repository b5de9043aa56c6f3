import type { Day } from './date';
import { meetingOn, type Pairing } from './pairing';
import { type Relation, relationOf, relationOn } from './relation';

/** The state between two actors on a day, and the positions on which they collide or agree. */
export interface PairSummary {
  actors: readonly [string, string];
  /** The recorded relation on the day; null if there is none. */
  relation: Relation | null;
  collisions: Pairing[];
  accords: Pairing[];
}

/** The relation and the pairings of two actors on a day. */
export function summaryOf(
  actors: readonly [string, string],
  relations: Relation[],
  collisions: Pairing[],
  accords: Pairing[],
  day: Day,
): PairSummary {
  const [a, b] = actors;
  const ofPair = (pairings: Pairing[]) =>
    pairings.filter(
      (one) => one.actors.includes(a) && one.actors.includes(b) && meetingOn(one, day) !== null,
    );
  return {
    actors,
    relation: relationOn(relationOf(relations, a, b), day),
    collisions: ofPair(collisions),
    accords: ofPair(accords),
  };
}

/** Every pair of some actors, once, in their order. */
export function pairsOf(actors: readonly string[]): [string, string][] {
  return actors.flatMap((a, index) => actors.slice(index + 1).map((b): [string, string] => [a, b]));
}

import type { Day } from './date';
import { meetingOn, type Pairing } from './pairing';
import { type Relation, relationOf, relationOn } from './relation';

/** How two actors stood to each other on a day, and on what their positions collide or agree. */
export interface PairSummary {
  actors: readonly [string, string];
  /** The relation that is recorded for the day; null where none is. */
  relation: Relation | null;
  collisions: Pairing[];
  accords: Pairing[];
}

/** What is known of two actors on a day. */
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

/** Every pair of some actors once, in their order. */
export function pairsOf(actors: readonly string[]): [string, string][] {
  return actors.flatMap((a, index) => actors.slice(index + 1).map((b): [string, string] => [a, b]));
}

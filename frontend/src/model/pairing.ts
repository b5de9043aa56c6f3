import type { AnchorRef } from './anchor';
import type { Accord, Collision } from './collection-types';
import { type Day, firstDay } from './date';
import { compareCodes } from './order';

export type { Accord, Collision } from './collection-types';

/** The properties of a collision or an accord that only a card shows. */
export const PAIRING_DETAILS = ['statements'] as const satisfies (keyof Collision & keyof Accord)[];

/** The two collections of pairings. */
export type PairingCollection = 'collisions' | 'accords';

/** Two positions of two actors that collide or agree, in one form: who, which positions, where and when. */
export interface Pairing {
  collection: PairingCollection;
  id: string;
  /**
   * The actors: of a collision, who claims and who refuses; of an accord, whose position implies the other's, and
   * the other.
   */
  actors: [string, string];
  /** The latest pair of positions. */
  positions: [string, string];
  /** All pairs of positions of the two lines, oldest first, with the days on which both held. */
  intervals: { positions: [string, string]; from: Day; to: Day | null }[];
  /** Whether it exists under every reading of the disputed words. */
  isCertain: boolean;
  /** The readings under which it exists, by term; none if it is certain. */
  readings: Record<string, string>[];
  /** Whether it depends on a condition that a second coder coded differently. */
  isDisputed: boolean;
  /** The issues of the two positions. */
  issues: string[];
  /** The reason, in words. */
  explanation: string;
  /** Where they meet: what both govern. */
  anchors: AnchorRef[];
  lengthKm: number | null;
  errorKm: number | null;
  began: Day;
  ended: Day | null;
  /** The later of the beginnings of the two lines, in whatever form. */
  sharedSince: Day;
  lastEvidence: Day;
}

/** A pairing without its details. */
type Part<T> = Omit<T, (typeof PAIRING_DETAILS)[number]>;

/** A collision as a pairing. */
export function ofCollision(one: Part<Collision>): Pairing {
  return {
    ...common(one),
    collection: 'collisions',
    actors: [one.actor, one.against],
    positions: [one.claim, one.redLine],
    intervals: one.intervals.map(({ claim, redLine, from, to }) => ({
      positions: [claim, redLine],
      from,
      to,
    })),
  };
}

/** An accord as a pairing. */
export function ofAccord(one: Part<Accord>): Pairing {
  const [a = '', b = ''] = one.actors;
  return {
    ...common(one),
    collection: 'accords',
    actors: [a, b],
    positions: [one.implying, one.implied],
    intervals: one.intervals.map(({ implying, implied, from, to }) => ({
      positions: [implying, implied],
      from,
      to,
    })),
  };
}

function common(one: Part<Collision> | Part<Accord>) {
  const { id, certainty, readings, disputedCoding, issues, explanation } = one;
  const { anchors, lengthKm, errorKm } = one;
  return {
    id,
    isCertain: certainty === 'certain',
    readings: readings as Record<string, string>[],
    isDisputed: disputedCoding,
    issues,
    explanation,
    anchors: anchors as AnchorRef[],
    lengthKm,
    errorKm,
    began: firstDay(one.began),
    ended: one.ended === null ? null : firstDay(one.ended),
    sharedSince: firstDay(one.sharedSince),
    lastEvidence: firstDay(one.lastEvidence),
  };
}

/** The two positions that meet on a day; null if the two lines do not meet on that day. */
export function meetingOn({ intervals }: Pairing, day: Day): [string, string] | null {
  const held = intervals.filter(({ from, to }) => from <= day && (to === null || day < to));
  return held.at(-1)?.positions ?? null;
}

/** The two positions to show on a day: those that meet then, or otherwise the latest that did. */
export function positionsOn(pairing: Pairing, day: Day): [string, string] {
  return meetingOn(pairing, day) ?? pairing.positions;
}

/** The pairings of two actors. */
export interface PairGroup {
  actors: [string, string];
  pairings: Pairing[];
  /** How many of the first actor's positions meet how many of the second's. */
  counts: [number, number];
  /** The longest stretch on which they meet. */
  lengthKm: number | null;
  /** The first day on which any of the pairings began. */
  since: Day;
}

/**
 * The pairings of a day by their actors, those with most first; within a pair by their issues.
 *
 * @param issues ids of all issues, in their order
 */
export function pairGroups(
  pairings: Pairing[],
  day: Day,
  issues: readonly string[] = [],
): PairGroup[] {
  const groups = new Map<string, Pairing[]>();
  for (const pairing of pairings.filter((one) => meetingOn(one, day) !== null)) {
    const key = pairing.actors.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), pairing]);
  }
  return [...groups.values()]
    .map((members) => groupOf(inOrderOf(issues, members), day))
    .sort((a, b) => b.pairings.length - a.pairings.length);
}

/** Sorted by the first of their issues, then by the others. */
function inOrderOf(issues: readonly string[], pairings: Pairing[]): Pairing[] {
  const key = (one: Pairing) =>
    one.issues.map((issue) => String(issues.indexOf(issue) + 1).padStart(3, '0')).join();
  return [...pairings].sort((a, b) => compareCodes(key(a), key(b)));
}

/** Pairings under the issues that they are about, in the order given. */
export function byIssues(pairings: Pairing[]): { issues: string[]; pairings: Pairing[] }[] {
  const groups = new Map<string, { issues: string[]; pairings: Pairing[] }>();
  for (const pairing of pairings) {
    const key = pairing.issues.join();
    const group = groups.get(key) ?? { issues: pairing.issues, pairings: [] };
    groups.set(key, group);
    group.pairings.push(pairing);
  }
  return [...groups.values()];
}

function groupOf(pairings: Pairing[], day: Day): PairGroup {
  const met = pairings.map((one) => positionsOn(one, day));
  const lengths = pairings.flatMap(({ lengthKm }) => lengthKm ?? []);
  return {
    actors: (pairings[0] as Pairing).actors,
    pairings,
    counts: [new Set(met.map(([one]) => one)).size, new Set(met.map(([, other]) => other)).size],
    lengthKm: lengths.length > 0 ? Math.max(...lengths) : null,
    since: pairings.map(({ began }) => began).sort()[0] as Day,
  };
}

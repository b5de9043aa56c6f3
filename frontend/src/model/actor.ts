import type { Actor } from './collection-types';

export type { Actor, Issue, NameUsed } from './collection-types';

/** What the page does not need of every actor. Left out by name, as data versions of before have fewer properties. */
export const ACTOR_DETAILS = ['names', 'namesUsed', 'note'] as const satisfies (keyof Actor)[];

/** An actor as far as the page needs it. */
export type ActorLine = Omit<Actor, (typeof ACTOR_DETAILS)[number]>;

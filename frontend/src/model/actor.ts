import type { Actor } from './collection-types';

export type { Actor, Issue, NameUsed } from './collection-types';

/** Properties of actors that the page does not need. They are excluded by name, because older data versions have fewer. */
export const ACTOR_DETAILS = ['names', 'namesUsed', 'note'] as const satisfies (keyof Actor)[];

/** An actor as far as the page needs it. */
export type ActorLine = Omit<Actor, (typeof ACTOR_DETAILS)[number]>;

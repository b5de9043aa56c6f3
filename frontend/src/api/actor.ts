import type { Names } from './base';

/** A name that an actor uses for a contested thing. */
export interface NameUsed {
  thing: string;
  name: string;
  language: string | null;
  note: string | null;
}

/** Who speaks or controls: a state, union or authority. */
export interface Actor {
  id: string;
  name: string;
  names: Names | null;
  kind: string;
  principal: boolean;
  colour: string | null;
  letter: string | null;
  hatch: number | null;
  order: number;
  namesUsed: NameUsed[];
  note: string | null;
}

/** What the page does not need of every actor. Left out by name, as data versions of before have fewer properties. */
export const ACTOR_DETAILS = ['names', 'namesUsed', 'note'] as const satisfies (keyof Actor)[];

/** An actor as far as the page needs it. */
export type ActorLine = Omit<Actor, (typeof ACTOR_DETAILS)[number]>;

/** What is disputed. */
export interface Issue {
  id: string;
  name: string;
  question: string | null;
  order: number;
}

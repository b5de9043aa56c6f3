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
  order: number;
  namesUsed: NameUsed[];
}

/** What the page needs of every actor. */
export const ACTOR_LINE = [
  'id',
  'name',
  'kind',
  'principal',
  'order',
] as const satisfies (keyof Actor)[];

/** An actor as far as the page needs it. */
export type ActorLine = Pick<Actor, (typeof ACTOR_LINE)[number]>;

/** What is disputed. */
export interface Issue {
  id: string;
  name: string;
  question: string | null;
  order: number;
}

import { signal } from '@preact/signals';
import type { ActorLine } from '../model/actor';

/** The symbol of an actor on the map and in lists: colour, letters and hatch angle together. */
export interface ActorSymbol {
  /** A CSS colour that is visible on land, sea and panel, by day and by night; no two actors share it. */
  colour: string;
  /** Two letters, so that colour is never the only sign. */
  code: string;
  /** The angle of the hatch in degrees. */
  angle: number;
}

/** The actors' symbols, by actor id; `data/layers` sets them from the dossier's records. */
export const actorSymbols = signal<ReadonlyMap<string, ActorSymbol>>(new Map());

/** The symbol of an actor; grey with its first two letters if its record has none or has not loaded. */
export function actorSymbol(id: string): ActorSymbol {
  return actorSymbols.value.get(id) ?? symbolOf({ id, colour: null, letter: null, hatch: null });
}

/** The symbol in a record; by default grey, with the id's first two letters and a steep hatch. */
export function symbolOf(
  actor: Pick<ActorLine, 'id' | 'colour' | 'letter' | 'hatch'>,
): ActorSymbol {
  return {
    colour: byDayAndNight(actor.colour ?? '#6b6b6b'),
    code: actor.letter ?? actor.id.slice(0, 2).toUpperCase(),
    angle: actor.hatch ?? 157,
  };
}

/** A record's colour as drawn: by day a little darker if it is light, and lighter by night (styles/tokens). */
function byDayAndNight(colour: string): string {
  const day = `oklch(from ${colour} min(l, var(--actor-lightest)) c h)`;
  const night = `oklch(from ${colour} calc(var(--actor-night) - var(--actor-night-slope) * l) c h)`;
  return `light-dark(${day}, ${night})`;
}

/** An actor's colour with its two letters. It is hidden from screen readers, because the actor's name stands beside it. */
export function ActorChip({ actor }: { actor: string }) {
  const { colour, code } = actorSymbol(actor);
  return (
    <span class="actor-chip" style={{ '--actor': colour }} aria-hidden="true">
      {code}
    </span>
  );
}

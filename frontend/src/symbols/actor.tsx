import { signal } from '@preact/signals';
import type { ActorLine } from '../model/actor';

/** How an actor is told apart on the map and in every list: colour, letters and hatch angle together. */
export interface ActorSymbol {
  /** A CSS colour that stands out from land, sea and panel by day and by night; no two actors share it. */
  colour: string;
  /** Two letters, so that colour is never the only sign. */
  code: string;
  /** Degrees of the hatch. */
  angle: number;
}

/** The symbols of the actors that have one, by their ids; `data/layers` sets them from the dossier's records. */
export const actorSymbols = signal<ReadonlyMap<string, ActorSymbol>>(new Map());

/** The symbol of an actor, grey with its first two letters when its record gives none or has not come. */
export function actorSymbol(id: string): ActorSymbol {
  return actorSymbols.value.get(id) ?? symbolOf({ id, colour: null, letter: null, hatch: null });
}

/** The symbol that a record gives; what it leaves out is grey, the id's first two letters, a steep hatch. */
export function symbolOf(
  actor: Pick<ActorLine, 'id' | 'colour' | 'letter' | 'hatch'>,
): ActorSymbol {
  return {
    colour: byDayAndNight(actor.colour ?? '#6b6b6b'),
    code: actor.letter ?? actor.id.slice(0, 2).toUpperCase(),
    angle: actor.hatch ?? 157,
  };
}

/** A record's colour as it is drawn: a little darker by day where it is light, and lightened by night (styles/tokens). */
function byDayAndNight(colour: string): string {
  const day = `oklch(from ${colour} min(l, var(--actor-lightest)) c h)`;
  const night = `oklch(from ${colour} calc(var(--actor-night) - var(--actor-night-slope) * l) c h)`;
  return `light-dark(${day}, ${night})`;
}

/** An actor's colour with its two letters. The actor's name stands beside it, so it is not read out. */
export function ActorChip({ actor }: { actor: string }) {
  const { colour, code } = actorSymbol(actor);
  return (
    <span class="actor-chip" style={{ '--actor': colour }} aria-hidden="true">
      {code}
    </span>
  );
}

/** How an actor is told apart on the map and in every list: colour, letters and hatch angle together. */
interface ActorSymbol {
  /** Colour-blind safe against the other six and against the land, and on none of the actors' flags. */
  colour: string;
  /** Two letters, so that colour is never the only sign. */
  code: string;
  /** Degrees of the hatch. */
  angle: number;
}

/** The table that the map, the legend and the lists are drawn from. */
export const ACTOR_SYMBOLS: Record<string, ActorSymbol> = {
  iran: { colour: '#103598', code: 'IR', angle: 45 },
  azerbaijan: { colour: '#c9700b', code: 'AZ', angle: 135 },
  armenia: { colour: '#129c72', code: 'AM', angle: 0 },
  russia: { colour: '#a870c7', code: 'RU', angle: 90 },
  turkey: { colour: '#5c5122', code: 'TR', angle: 22 },
  us: { colour: '#1a1b24', code: 'US', angle: 67 },
  eu: { colour: '#85386e', code: 'EU', angle: 112 },
};

/** The symbol of an actor; one that the table does not know is grey with its first two letters. */
export function actorSymbol(id: string): ActorSymbol {
  return ACTOR_SYMBOLS[id] ?? { colour: '#6b6b6b', code: id.slice(0, 2).toUpperCase(), angle: 157 };
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

import { actorSymbol } from './actor-symbols';

/** An actor's colour with its two letters. The actor's name stands beside it, so it is not read out. */
export function ActorChip({ actor }: { actor: string }) {
  const { colour, code } = actorSymbol(actor);
  return (
    <span class="actor-chip" style={{ '--actor': colour }} aria-hidden="true">
      {code}
    </span>
  );
}

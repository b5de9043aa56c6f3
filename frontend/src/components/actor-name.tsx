import { actorName } from '../data/resolver';
import { ActorChip } from '../symbols/actor';

/** An actor's name, with its letters in its colour. */
export function ActorName({ id }: { id: string }) {
  return (
    <span class="actor-name">
      <ActorChip actor={id} /> <bdi>{actorName(id)}</bdi>
    </span>
  );
}

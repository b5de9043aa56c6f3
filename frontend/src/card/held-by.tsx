import { data } from '../state/data';
import { actorName } from '../state/names';
import { ActorChip } from '../symbols/actor-chip';

/** Who holds an account: actors with their sign, others by the name that the record gives. */
export function HeldBy({ names }: { names: string[] }) {
  return (
    <p class="held-by">
      {names.map((name) => (
        <span key={name}>
          {data.actors.find(name)?.properties.principal && <ActorChip actor={name} />}
          {actorName(name)}
        </span>
      ))}
    </p>
  );
}

import type { Route } from '../api/route';
import { actorName } from '../state/names';
import { ActorChip } from '../symbols/actor-chip';
import { text } from '../text/text';

/** The names that the actors use for a route, side by side. */
export function RouteNames({ route }: { route: Route }) {
  const names = Object.entries(route.namesByActor ?? {});
  if (names.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{text.namesUsed}</h3>
      <ul class="actor-names">
        {names.map(([actor, name]) => (
          <li key={actor}>
            <ActorChip actor={actor} />
            <span class="visually-hidden">{actorName(actor)}: </span>
            <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

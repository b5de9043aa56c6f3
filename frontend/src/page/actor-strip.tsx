import { actorName } from '../state/names';
import { actorOrder } from '../state/shown';
import { toggleActor, view } from '../state/store';
import { ActorChip } from '../symbols/actor-chip';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';
import { isSheetOpen } from './tab-bar';

/** On a phone: the actors in one line under the map, and the way to everything else. */
export function ActorStrip() {
  return (
    <div class="actor-strip">
      <ul>
        {actorOrder.value.map((id) => (
          <li key={id}>
            <StripButton id={id} isShown={view.value.actors.includes(id)} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="foot-button"
        aria-expanded={isSheetOpen.value}
        aria-controls="panel"
        onClick={() => {
          isSheetOpen.value = !isSheetOpen.value;
        }}
      >
        <Icon name="layers" /> {text.openLayers}
      </button>
    </div>
  );
}

function StripButton({ id, isShown }: { id: string; isShown: boolean }) {
  const name = actorName(id);
  return (
    <button
      type="button"
      class="strip-button"
      aria-pressed={isShown}
      title={isShown ? text.hide(name) : text.show(name)}
      onClick={() => toggleActor(id)}
    >
      <ActorChip actor={id} />
      <span class="visually-hidden">{name}</span>
    </button>
  );
}

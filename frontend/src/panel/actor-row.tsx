import { openDownloads } from '../download/wanted';
import { flyToPositions } from '../map/fly';
import { data } from '../state/data';
import { actorName } from '../state/names';
import { heldOn } from '../state/positions';
import { shownDate } from '../state/shown';
import { showActors, toggleActor } from '../state/store';
import { ActorChip } from '../symbols/actor-chip';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';

/** One actor: who, how many positions, and what can be done with them. */
export function ActorRow({ id, isShown }: { id: string; isShown: boolean }) {
  const name = actorName(id);
  const all = data.positions.items.value.filter((position) => position.actor === id);
  const held = heldOn(all, shownDate.value);
  return (
    <li class={`row actor-row${isShown ? '' : ' is-off'}`} data-actor={id}>
      <button
        type="button"
        class="row-main"
        aria-pressed={isShown}
        title={isShown ? text.hide(name) : text.show(name)}
        onClick={() => toggleActor(id)}
      >
        <ActorChip actor={id} />
        <span class="row-name">{name}</span>
        <span class="row-count" title={text.countTitle(held.length, all.length)}>
          {countOf(isShown ? held.length : 0, all.length)}
        </span>
        <Icon name={isShown ? 'eye' : 'eyeOff'} />
      </button>
      <button
        type="button"
        class="text-button"
        title={text.solo(name)}
        aria-label={text.solo(name)}
        onClick={() => showActors([id])}
      >
        {text.soloShort}
      </button>
      <button
        type="button"
        class="icon-button"
        title={text.zoomTo(name)}
        aria-label={text.zoomTo(name)}
        onClick={() => flyToPositions(held)}
      >
        <Icon name="zoom" />
      </button>
      <button
        type="button"
        class="icon-button"
        title={text.downloadActor(name)}
        aria-label={text.downloadActor(name)}
        onClick={() => openDownloads({ layer: 'positions', actors: [id] })}
      >
        <Icon name="download" />
      </button>
    </li>
  );
}

/** The total is known only once all of time has come. */
function countOf(shown: number, total: number): string {
  return data.positions.isWhole.value ? text.countOf(shown, total) : String(shown);
}

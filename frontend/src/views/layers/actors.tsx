import type { ComponentChildren } from 'preact';
import { isReady, LoadFailure } from '../../components/load-notice';
import { Toolbar } from '../../components/toolbar';
import { data } from '../../data/layers';
import { actorName, placedBy } from '../../data/resolver';
import { showPositions } from '../../map/leaflet/camera';
import { heldOn, type Position } from '../../model/position';
import { actorOrder, placedPositions, unchangedSince } from '../../state/signals';
import { inView, showActors, toggleActor } from '../../state/store';
import { START } from '../../state/view';
import { ActorChip } from '../../symbols/actor';
import { Icon } from '../../symbols/icon';
import { t } from '../../texts/texts';
import { openDownloads } from '../download/request';
import { PairPicker } from '../relation/pair';

/** The actors, with the buttons that choose several at once; below, the information on two actors. */
export function ActorList({ children }: { children: ComponentChildren }) {
  const order = actorOrder.value;
  const shown = inView.actors.value;
  return (
    <section aria-labelledby="actors-heading">
      <div class="section-head">
        <h2 id="actors-heading">{t('actors')}</h2>
        <Toolbar label={t('actors')} class="button-row">
          <button type="button" class="text-button" onClick={() => showActors([...order])}>
            {t('all')}
          </button>
          <button type="button" class="text-button" onClick={() => showActors(START.actors)}>
            {t('principals')}
          </button>
          <button type="button" class="text-button" onClick={() => showActors([])}>
            {t('none')}
          </button>
        </Toolbar>
      </div>
      <LoadFailure of={[data.actors, data.positions]} />
      <Toolbar label={t('actors')}>
        <ul class="rows">
          {order.map((id) => (
            <ActorRow key={id} id={id} isShown={shown.includes(id)} />
          ))}
        </ul>
      </Toolbar>
      <PairPicker order={order} />
      {children}
    </section>
  );
}

/** One actor: its name, the number of positions, and its buttons. */
function ActorRow({ id, isShown }: { id: string; isShown: boolean }) {
  const name = actorName(id);
  const all = data.positions.items.value.filter((position) => position.actor === id);
  const placed = placedPositions.value.filter(({ actor }) => actor === id).length;
  const held = heldOn(all, unchangedSince.value);
  const isKnown = isReady(placedBy);
  return (
    <li class={`row actor-row${isShown ? '' : ' is-off'}`} data-actor={id}>
      <button
        type="button"
        class="row-main"
        aria-pressed={isShown}
        title={isShown ? t('hide', { name }) : t('show', { name })}
        onClick={() => toggleActor(id)}
      >
        <ActorChip actor={id} />
        <span class="row-name" dir="auto">
          {name}
        </span>
        <span
          class="row-count"
          title={
            isKnown
              ? t('countTitle', { shown: placed, held: held.length, total: all.length })
              : undefined
          }
        >
          {isKnown && t('countOf', { shown: placed, total: held.length })}
        </span>
        <Icon name={isShown ? 'eye' : 'eyeOff'} />
      </button>
      <ActorTools id={id} name={name} held={held} />
    </li>
  );
}

/** What can be done with one actor's positions; the buttons stay together if the row is too short for them. */
function ActorTools({ id, name, held }: { id: string; name: string; held: Position[] }) {
  return (
    <span class="row-tools">
      <button
        type="button"
        class="text-button"
        title={t('solo', { name })}
        aria-label={t('solo', { name })}
        onClick={() => showActors([id])}
      >
        {t('soloShort')}
      </button>
      <button
        type="button"
        class="icon-button"
        title={t('zoomTo', { name })}
        aria-label={t('zoomTo', { name })}
        onClick={() => showPositions(held)}
      >
        <Icon name="zoom" />
      </button>
      <button
        type="button"
        class="icon-button"
        title={t('downloadActor', { name })}
        aria-label={t('downloadActor', { name })}
        onClick={() => openDownloads({ layer: 'positions', actors: [id] })}
      >
        <Icon name="download" />
      </button>
    </span>
  );
}

import { data } from '../../data/layers';
import { changedOn } from '../../model/changes';
import { onStretch } from '../../model/crossing';
import type { Position } from '../../model/position';
import { currentDate } from '../../state/signals';
import { openFeature } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { t } from '../../texts/texts';

/** What on the stretch began and what ended with the date shown; nothing on a day on which nothing did. */
export function WhatChanged() {
  const { began, ended } = changedOn(onStretch(data.positions.items.value), currentDate.value);
  if (began.length + ended.length === 0) return null;
  return (
    <dl class="what-changed">
      <Changed term={t('ended')} positions={ended} />
      <Changed term={t('began')} positions={began} />
    </dl>
  );
}

function Changed({ term, positions }: { term: string; positions: Position[] }) {
  if (positions.length === 0) return null;
  return (
    <div>
      <dt>{term}</dt>
      {positions.map(({ id, actor, actorName, title }) => (
        <dd key={id}>
          <ActorChip actor={actor} /> <bdi class="visually-hidden">{actorName}: </bdi>
          <button
            type="button"
            class="link-button"
            dir="auto"
            onClick={() => openFeature({ collection: 'positions', id })}
          >
            {title}
          </button>
        </dd>
      ))}
    </div>
  );
}

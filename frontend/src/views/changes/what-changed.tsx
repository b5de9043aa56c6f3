import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { collisionCounts } from '../../data/analysis';
import { changedOn, type Replacement } from '../../model/changes';
import type { Position } from '../../model/position';
import { currentDate } from '../../state/signals';
import { openFeature, showList } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { t } from '../../texts/texts';

/** The props of {@link WhatChanged}. */
interface WhatChangedProps {
  /** The positions to report on. */
  positions: Position[];
  /** How many of each are named; the rest is counted. */
  most?: number;
}

/** What began and what ended on the date shown; empty on a day without changes. */
export function WhatChanged({ positions, most }: WhatChangedProps) {
  useEffect(() => void collisionCounts.ask(), []);
  const date = currentDate.value;
  const { began, ended, replaced } = changedOn(positions, date);
  const day = (collisionCounts.answer.value?.dates ?? []).find((one) => one.date === date);
  const collisions = { began: day?.began.length ?? 0, ended: day?.ended.length ?? 0 };
  const all = day?.collisions ?? 0;
  const earlier = all - collisions.began;
  const count = began.length + ended.length + replaced.length;
  if (count + collisions.began + collisions.ended === 0) return null;
  return (
    <dl class="what-changed">
      <Changed term={t('ended')} of={ended.map(linked)} most={most}>
        {collisions.ended > 0 && t('collisionsEnded', { count: collisions.ended })}
      </Changed>
      <Changed term={t('replaced')} of={replaced.map(replacement)} most={most} />
      <Changed term={t('began')} of={began.map(linked)} most={most}>
        {collisions.began > 0 && t('collisionsBegan', { count: collisions.began, all, earlier })}
      </Changed>
    </dl>
  );
}

/** The props of {@link Changed}. */
interface ChangedProps {
  term: string;
  of: VNode[];
  most: number | undefined;
  /** How many collisions changed, in words that lead to their list; empty if none did. */
  children?: string | false;
}

function Changed({ term, of, most, children }: ChangedProps) {
  if (of.length === 0 && !children) return null;
  const shown = of.slice(0, most);
  const more = of.length - shown.length;
  return (
    <div>
      <dt>{term}</dt>
      {shown.map((one) => (
        <dd key={one.key}>{one}</dd>
      ))}
      {more > 0 && <dd>{t('andMore', { count: more })}</dd>}
      {children && (
        <dd>
          <button
            type="button"
            class="link-button"
            data-changed="collisions"
            onClick={() => showList('collisions', true)}
          >
            {children}
          </button>
        </dd>
      )}
    </div>
  );
}

function linked(position: Position): VNode {
  return <PositionLink key={position.id} position={position} />;
}

function replacement(one: Replacement): VNode {
  return <ReplacementLinks key={one.was.id} of={one} />;
}

/** A position and the one that replaced it, each with a link to its card. */
function ReplacementLinks({ of: { was, is } }: { of: Replacement }) {
  return (
    <span class="replacement">
      <PositionLink position={was} />{' '}
      <span class="position-link">
        <span class="replaced-by">{t('replacedBy')}</span> <PositionLink position={is} />
      </span>
    </span>
  );
}

/** A position, by its actor's letters and its title; it opens the card. */
function PositionLink({ position }: { position: Position }) {
  return (
    <span class="position-link">
      <ActorChip actor={position.actor} /> <bdi class="visually-hidden">{position.actorName}: </bdi>
      <PositionTitle position={position} />
    </span>
  );
}

/** The title of a position; it opens the card. */
export function PositionTitle({ position: { id, title } }: { position: Position }) {
  return (
    <button
      type="button"
      class="link-button"
      dir="auto"
      data-changed={id}
      onClick={() => openFeature({ collection: 'positions', id })}
    >
      {title}
    </button>
  );
}

import { computed } from '@preact/signals';
import { DateInput } from '../../components/date-input';
import { LoadFailure } from '../../components/load-notice';
import { LatestButton, StepButton } from '../../components/step-button';
import { Toolbar } from '../../components/toolbar';
import { collisionCounts } from '../../data/analysis';
import { data, lastEvidence } from '../../data/layers';
import { changeAfter, changeBefore } from '../../model/changes';
import { changes, currentDate, shownPositions } from '../../state/signals';
import { change, compareWith, inView, showDate, showList } from '../../state/store';
import { START } from '../../state/view';
import { Icon } from '../../symbols/icon';
import { formatDate, t, word } from '../../texts/texts';
import { WhatChanged } from '../changes/what-changed';
import { collisionsNow, countedInDomain, domain } from './domain';
import { isPlaying, SPEEDS, speed } from './player';
import { Slider } from './slider';

/** The time line: the date, the steps to other dates, and the slider over the histogram. */
export function Dock() {
  return (
    <section class="dock" aria-label={t('time')}>
      <div class="dock-bar">
        <DateField />
        <Steps />
        <PlayControls />
        <span class="dock-count">{dockCount()}</span>
        <SpanChoice />
      </div>
      <LoadFailure of={[data.statements, collisionCounts]} />
      <DayChanges />
      <Slider />
    </section>
  );
}

function dockCount(): string {
  return data.statements.state.value === 'ready'
    ? t('histogram', { count: countedInDomain.value })
    : '';
}

/** The line over the bars as text, in the line's colour. */
function CollisionCount() {
  const count = collisionsNow.value;
  if (count === null) return null;
  return (
    <button
      type="button"
      class="link-button collision-count"
      onClick={() => showList('collisions', true)}
    >
      {t('collisionsOnDay', { count })}
    </button>
  );
}

/** How many of each are named beside the time line. */
const MOST_NAMED = 2;

/** What changed on the date shown, and a link to the comparison with any other date. */
function DayChanges() {
  const date = currentDate.value;
  const last = lastEvidence.value;
  return (
    <Toolbar label={word('screen', 'changes')} class="day-changes">
      <div class="day-tools">
        <CollisionCount />
        <button
          type="button"
          class="link-button"
          onClick={() => compareWith(changeBefore(changes.peek(), date))}
        >
          {t('compareDates')}
        </button>
      </div>
      {last !== null && date > last ? (
        <p class="is-after">{t('afterEvidence', { date: formatDate(last) })}</p>
      ) : (
        <WhatChanged positions={shownPositions.value} most={MOST_NAMED} />
      )}
    </Toolbar>
  );
}

/** Bound by itself, so that it follows a drag. */
const dateWords = computed(() => t('asOfDate', { date: formatDate(currentDate.value) }));

function DateField() {
  return (
    <div class="date-field">
      <span class="date-words">{dateWords}</span>
      <DateInput
        value={currentDate}
        min={domain.value.from}
        max={domain.value.to}
        label={t('dateLabel')}
        onDay={showDate}
      />
    </div>
  );
}

function Steps() {
  const before = changeBefore(changes.value, currentDate.value);
  const after = changeAfter(changes.value, currentDate.value);
  return (
    <Toolbar label={t('time')} class="button-row">
      <StepButton icon="previous" label={t('previousChange')} to={before} />
      <StepButton icon="next" label={t('nextChange')} to={after} />
      <button
        type="button"
        class="icon-button"
        title={t('reset')}
        aria-label={t('reset')}
        onClick={() => showDate(START.date)}
      >
        <Icon name="reset" />
      </button>
      <LatestButton class="text-button" text={t('latestShort')} />
    </Toolbar>
  );
}

function PlayControls() {
  const label = isPlaying.value ? t('pause') : t('play');
  return (
    <div class="button-row">
      <button
        type="button"
        class="icon-button"
        title={label}
        aria-label={label}
        onClick={() => {
          isPlaying.value = !isPlaying.value;
        }}
      >
        <Icon name={isPlaying.value ? 'pause' : 'play'} />
      </button>
      <label class="speed">
        <span class="visually-hidden">{t('speed')}</span>
        <select
          value={String(speed.value)}
          onChange={(event) => {
            speed.value = Number(event.currentTarget.value);
          }}
        >
          {SPEEDS.map((value) => (
            <option key={value} value={String(value)}>
              {value}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function SpanChoice() {
  const isAll = inView.span.value === 'all';
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">{t('time')}</legend>
      {(['recent', 'all'] as const).map((span) => (
        <button
          key={span}
          type="button"
          aria-pressed={isAll === (span === 'all')}
          onClick={() => change({ span })}
        >
          {span === 'all' ? t('spanAll') : t('spanRecent')}
        </button>
      ))}
    </fieldset>
  );
}

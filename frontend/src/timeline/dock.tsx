import { data } from '../state/data';
import { isDay } from '../state/date';
import { changeAfter, changeBefore } from '../state/positions';
import { changes, shownDate } from '../state/shown';
import { change, showDate, view } from '../state/store';
import { START } from '../state/view';
import { Icon, type IconName } from '../symbols/icon';
import { formatDate, text } from '../text/text';
import { isPlaying, SPEEDS, speed } from './player';
import { Slider } from './slider';
import { countedInDomain, domain } from './span';

/** The time line: the date, the steps to other dates, and the slider over the histogram. */
export function Dock() {
  return (
    <section class="dock" aria-label={text.time}>
      <div class="dock-bar">
        <DateField />
        <Steps />
        <PlayControls />
        <span class="dock-count">{dockCount()}</span>
        <SpanChoice />
      </div>
      <Slider />
    </section>
  );
}

function dockCount(): string {
  return data.statements.state.value === 'ready' ? text.histogram(countedInDomain.value) : '';
}

function DateField() {
  const date = shownDate.value;
  return (
    <label class="date-field">
      <span class="date-words">{text.asOfDate(formatDate(date))}</span>
      <input
        type="date"
        value={date}
        min={domain.value.from}
        max={domain.value.to}
        aria-label={text.dateLabel}
        onChange={(event) => {
          if (isDay(event.currentTarget.value)) showDate(event.currentTarget.value);
        }}
      />
    </label>
  );
}

function Steps() {
  const before = changeBefore(changes.value, shownDate.value);
  const after = changeAfter(changes.value, shownDate.value);
  return (
    <div class="button-row">
      <StepButton icon="previous" label={text.previousChange} to={before} />
      <StepButton icon="next" label={text.nextChange} to={after} />
      <button
        type="button"
        class="text-button"
        title={text.reset}
        aria-label={text.reset}
        onClick={() => showDate(START.date)}
      >
        <Icon name="reset" /> <span class="reset-name">{text.resetShort}</span>
      </button>
    </div>
  );
}

function StepButton({ icon, label, to }: { icon: IconName; label: string; to: string | null }) {
  const title = to ? `${label}: ${formatDate(to)}` : label;
  return (
    <button
      type="button"
      class="icon-button"
      title={title}
      aria-label={title}
      disabled={!to}
      onClick={() => to && showDate(to)}
    >
      <Icon name={icon} />
    </button>
  );
}

function PlayControls() {
  const label = isPlaying.value ? text.pause : text.play;
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
        <span class="visually-hidden">{text.speed}</span>
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
  const isAll = view.value.span === 'all';
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">{text.time}</legend>
      {(['recent', 'all'] as const).map((span) => (
        <button
          key={span}
          type="button"
          aria-pressed={isAll === (span === 'all')}
          onClick={() => change({ span })}
        >
          {span === 'all' ? text.spanAll : text.spanRecent}
        </button>
      ))}
    </fieldset>
  );
}

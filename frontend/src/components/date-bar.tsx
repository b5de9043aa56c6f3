import type { ComponentChildren } from 'preact';
import { data, lastEvidence } from '../data/layers';
import { changeAfter, changeBefore } from '../model/changes';
import type { Day } from '../model/date';
import { currentDate } from '../state/signals';
import { showDate } from '../state/store';
import { formatDate, t } from '../texts/texts';
import { DateInput } from './date-input';
import { LoadFailure } from './load-notice';
import { LatestButton, StepButton } from './step-button';
import { Toolbar } from './toolbar';

/** The props of {@link DateBar}. */
interface DateBarProps {
  /** The days on which something changes, in order. The buttons "before" and "after" lead to them. */
  days: Day[];
  /** The label of the date, if the date is to be a field with the words in it. */
  label?: string;
  /** The text about the date. */
  children?: ComponentChildren;
}

/** The date shown on a screen, with buttons for the days on which something changes and for the latest day. */
export function DateBar({ days, label, children }: DateBarProps) {
  const date = currentDate.value;
  const last = lastEvidence.value;
  return (
    <div class="date-bar">
      <div class="date-field">
        {label ?? <span class="date-words">{t('asOfDate', { date: formatDate(date) })}</span>}
        <DateInput
          value={date}
          max={last ?? undefined}
          label={t('dateLabel')}
          words={label && formatDate(date)}
          onDay={showDate}
        />
      </div>
      <Toolbar label={t('time')} class="button-row">
        <StepButton icon="previous" label={t('previousChange')} to={changeBefore(days, date)} />
        <StepButton icon="next" label={t('nextChange')} to={changeAfter(days, date)} />
        <LatestButton class="foot-button" />
      </Toolbar>
      {last === null && <LoadFailure of={[data.positions]} />}
      {children}
      {last && date > last && (
        <p class="callout">{t('afterEvidence', { date: formatDate(last) })}</p>
      )}
    </div>
  );
}

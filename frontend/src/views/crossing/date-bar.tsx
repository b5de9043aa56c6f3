import { StepButton } from '../../components/step-button';
import { Toolbar } from '../../components/toolbar';
import { data, lastEvidence } from '../../data/layers';
import { changeAfter, changeBefore, changeDays } from '../../model/changes';
import { onStretch } from '../../model/crossing';
import { isDay } from '../../model/date';
import { currentDate } from '../../state/signals';
import { showDate } from '../../state/store';
import { START } from '../../state/view';
import { formatDate, t } from '../../texts/texts';
import { WhatChanged } from '../changes/what-changed';

/** The date that the crossing is shown as of: the days on which something on the stretch changes, and the latest. */
export function DateBar() {
  const date = currentDate.value;
  const days = changeDays(onStretch(data.positions.items.value), []);
  const last = lastEvidence.value;
  return (
    <div class="crossing-date">
      <label class="date-field">
        <span class="date-words">{t('asOfDate', { date: formatDate(date) })}</span>
        <input
          type="date"
          value={date}
          max={last ?? undefined}
          aria-label={t('dateLabel')}
          onChange={(event) => {
            if (isDay(event.currentTarget.value)) showDate(event.currentTarget.value);
          }}
        />
      </label>
      <Toolbar label={t('time')} class="button-row">
        <StepButton icon="previous" label={t('previousChange')} to={changeBefore(days, date)} />
        <StepButton icon="next" label={t('nextChange')} to={changeAfter(days, date)} />
        {last && (
          <button
            type="button"
            class="text-button"
            disabled={date === last}
            onClick={() => showDate(last)}
          >
            {t('latest', { date: formatDate(last) })}
          </button>
        )}
      </Toolbar>
      {date === START.date && (
        <details class="why-date">
          <summary>{t('whyDate')}</summary>
          <p>{t('whyDateText')}</p>
        </details>
      )}
      <WhatChanged positions={onStretch(data.positions.items.value)} />
      {last && date > last && (
        <p class="callout">{t('afterEvidence', { date: formatDate(last) })}</p>
      )}
    </div>
  );
}

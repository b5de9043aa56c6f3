import { DateBar } from '../../components/date-bar';
import { LoadFailure } from '../../components/load-notice';
import { collisionCounts } from '../../data/analysis';
import { data } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { onStretch } from '../../model/crossing';
import { currentDate } from '../../state/signals';
import { START } from '../../state/view';
import { t } from '../../texts/texts';
import { WhatChanged } from '../changes/what-changed';

/** The date of the crossing, why it is this date, and what changed on the stretch on that day. */
export function CrossingDateBar() {
  return (
    <>
      <DateBar days={changeDays(onStretch(data.positions.items.value), [])} />
      <div class="day-notes">
        <LoadFailure of={[collisionCounts]} />
        <WhatChanged positions={onStretch(data.positions.items.value)} />
        {currentDate.value === START.date && (
          <details class="why-date">
            <summary>{t('whyDate')}</summary>
            <p>{t('whyDateText')}</p>
          </details>
        )}
      </div>
    </>
  );
}

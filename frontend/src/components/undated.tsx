import { lastEvidence } from '../data/layers';
import { firstDay } from '../model/date';
import { currentDate } from '../state/signals';
import { formatDate, t } from '../texts/texts';

/** A note on words without a date in the record: they hold as of the last evidence, not of an earlier date shown. */
export function Undated() {
  const last = lastEvidence.value;
  const date = currentDate.value;
  if (last === null || date >= last) return null;
  return (
    <small class="undated">
      {t('undated', { last: formatDate(last), date: formatDate(date) })}
    </small>
  );
}

/** A note on a text about something that lasted: if it lasted beyond the date shown, the text may name later events. */
export function OfAllItsTime({ until }: { until: string }) {
  const date = currentDate.value;
  if (firstDay(until) <= date) return null;
  return <small class="undated">{t('ofAllItsTime', { date: formatDate(date) })}</small>;
}

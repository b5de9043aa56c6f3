import { lastEvidence } from '../data/layers';
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

import { collisionCounts } from '../../data/analysis';
import { currentDate } from '../../state/signals';
import { t } from '../../texts/texts';

/** Marks a collision that begins on the date shown: one of those that the text beside the date counts. */
export function BeginsNow({ id }: { id: string }) {
  const date = currentDate.value;
  const day = (collisionCounts.answer.value?.dates ?? []).find((one) => one.date === date);
  return day?.began.includes(id) ? <strong class="begins-now">{t('began')}</strong> : null;
}

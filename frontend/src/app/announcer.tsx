import { notice } from '../components/notice';
import { currentDate, heldPositions } from '../state/signals';
import { formatDate, t } from '../texts/texts';
import { currentBin } from '../views/timeline/domain';

/** Says aloud what a change of the date changed, for those who cannot see it. */
export function Announcer() {
  const date = currentDate.value;
  const bin = currentBin.value;
  return (
    <>
      <p class="visually-hidden" aria-live="polite">
        {t('dateShown', {
          date: formatDate(date),
          held: heldPositions.value.length,
          statements: bin?.count ?? 0,
        })}
      </p>
      <p class={notice.value ? 'toast' : 'visually-hidden'} role="status">
        {notice.value}
      </p>
    </>
  );
}

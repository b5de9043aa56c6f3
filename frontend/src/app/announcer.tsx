import { notice } from '../components/notice';
import { dateInWords } from '../views/timeline/domain';

/** Says aloud what a change of the date changed, for those who cannot see it. */
export function Announcer() {
  return (
    <>
      <p class="visually-hidden" aria-live="polite">
        {dateInWords.value}
      </p>
      <p class={notice.value ? 'toast' : 'visually-hidden'} role="status">
        {notice.value}
      </p>
    </>
  );
}

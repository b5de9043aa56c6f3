import { notice } from '../components/notice';
import { dateInWords } from '../views/timeline/domain';

/** Announces to screen readers what a change of the date changed. */
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

import { heldPositions, shownDate } from '../state/shown';
import { formatDate, text } from '../text/text';
import { bins } from '../timeline/span';
import { notice } from './notice';

/** Says aloud what a change of the date changed, for those who cannot see it. */
export function Announcer() {
  const date = shownDate.value;
  const bin = bins.value.find((candidate) => candidate.from <= date && date < candidate.to);
  return (
    <>
      <p class="visually-hidden" aria-live="polite">
        {text.dateShown(formatDate(date), heldPositions.value.length, bin?.count ?? 0)}
      </p>
      <p class={notice.value ? 'toast' : 'visually-hidden'} role="status">
        {notice.value}
      </p>
    </>
  );
}

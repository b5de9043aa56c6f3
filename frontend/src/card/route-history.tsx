import type { RouteStatus } from '../api/route';
import { firstDay } from '../state/date';
import { showDate } from '../state/store';
import { formatDate, text } from '../text/text';

/** What a route was like, from the first record to the last. */
export function RouteHistory({ history }: { history: RouteStatus[] }) {
  if (history.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{text.history}</h3>
      <ol class="history">
        {history.map((status) => (
          <li key={`${status.from}${status.status}`}>
            <button
              type="button"
              class="link-button"
              onClick={() => showDate(firstDay(status.from))}
            >
              {formatDate(status.from)}
            </button>
            <span dir="auto">
              {status.status.replaceAll('-', ' ')}
              {status.text && `: ${status.text}`}
              {status.seen && <small>{text.seen(formatDate(status.seen))}</small>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

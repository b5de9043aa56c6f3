import { useEffect } from 'preact/hooks';
import { rememberFocus } from '../card/return-focus';
import { COARSE, data } from '../state/data';
import { firstDay } from '../state/date';
import { actorName } from '../state/names';
import { shownDate } from '../state/shown';
import { openFeature } from '../state/store';
import { formatDate, text } from '../text/text';

/** Every agreement, with those later than the date shown marked as such. */
export function AgreementList() {
  useEffect(() => void data.agreements.load(COARSE), []);
  const agreements = [...data.agreements.items.value].sort((a, b) => a.date.localeCompare(b.date));
  return (
    <ul class="position-lines">
      {agreements.map(({ id, name, date, parties, clauses }) => (
        <li key={id}>
          <button
            type="button"
            class={`position-line${firstDay(date) > shownDate.value ? ' is-later' : ''}`}
            data-agreement={id}
            onClick={() => {
              rememberFocus();
              openFeature({ collection: 'agreements', id });
            }}
          >
            <span class="position-text">
              <span dir="auto">{name}</span>
              <small>
                {[
                  parties.map(actorName).join(', '),
                  text.clauses(clauses.length),
                  firstDay(date) > shownDate.value && text.later(formatDate(shownDate.value)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

import { rememberFocus } from '../card/return-focus';
import { STATEMENT_DAYS } from '../download/displayed';
import { data } from '../state/data';
import { addDays, firstDay } from '../state/date';
import { shownDate } from '../state/shown';
import { openFeature } from '../state/store';
import { ActorChip } from '../symbols/actor-chip';
import { formatDate, text } from '../text/text';

/** What was said and done in the days up to the date shown, by anyone. */
export function StatementsAround() {
  const to = shownDate.value;
  const from = addDays(to, -STATEMENT_DAYS);
  const near = data.statements.items.value
    .filter((statement) => firstDay(statement.date) >= from && firstDay(statement.date) <= to)
    .sort((a, b) => b.date.localeCompare(a.date));
  if (near.length === 0) return <p class="callout">{emptyText()}</p>;
  return (
    <ul class="position-lines">
      {near.map((statement) => (
        <li key={statement.id}>
          <button
            type="button"
            class="position-line"
            onClick={() => {
              rememberFocus();
              openFeature({ collection: 'statements', id: statement.id });
            }}
          >
            <ActorChip actor={statement.actor} />
            <span class="position-text">
              <span dir="auto">{statement.title}</span>
              <small>
                {[formatDate(statement.date, statement.datePrecision), statement.speaker]
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

function emptyText(): string {
  return data.statements.isWhole.value ? text.noStatements : text.loadingEvidence;
}

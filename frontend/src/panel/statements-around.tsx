import { STATEMENT_DAYS } from '../download/displayed';
import { data } from '../state/data';
import { addDays, firstDay } from '../state/date';
import { shownDate } from '../state/shown';
import { ActorChip } from '../symbols/actor-chip';
import { formatDate, text } from '../text/text';
import { RecordLine } from './record-line';

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
          <RecordLine
            feature={{ collection: 'statements', id: statement.id }}
            title={statement.title}
            facts={[formatDate(statement.date, statement.datePrecision), statement.speaker]}
          >
            <ActorChip actor={statement.actor} />
          </RecordLine>
        </li>
      ))}
    </ul>
  );
}

function emptyText(): string {
  return data.statements.isWhole.value ? text.noStatements : text.loadingEvidence;
}

import { useEffect } from 'preact/hooks';
import { RecordRow } from '../../components/record-row';
import { data, loadStatements } from '../../data/layers';
import { addDays, firstDay } from '../../model/date';
import { compareCodes } from '../../model/order';
import { currentDate } from '../../state/signals';
import { ActorChip } from '../../symbols/actor';
import { formatDate, t } from '../../texts/texts';
import { STATEMENT_DAYS } from '../download/request';

/** All actors' statements in the days up to the date shown. */
export function StatementList() {
  useEffect(() => void loadStatements(), []);
  const to = currentDate.value;
  const from = addDays(to, -STATEMENT_DAYS);
  const near = data.statements.items.value
    .filter((statement) => firstDay(statement.date) >= from && firstDay(statement.date) <= to)
    .sort((a, b) => compareCodes(b.date, a.date));
  if (near.length === 0) return <p class="callout">{t('noStatements')}</p>;
  return (
    <ul class="record-rows">
      {near.map((statement) => (
        <li key={statement.id}>
          <RecordRow
            feature={{ collection: 'statements', id: statement.id }}
            title={statement.title ?? statement.speaker}
            facts={[formatDate(statement.date, statement.datePrecision), statement.speaker]}
          >
            <ActorChip actor={statement.actor} />
          </RecordRow>
        </li>
      ))}
    </ul>
  );
}

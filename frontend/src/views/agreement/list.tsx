import { useEffect } from 'preact/hooks';
import { LoadNotice } from '../../components/load-notice';
import { RecordRow } from '../../components/record-row';
import { data, loadLate } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { formatList, t } from '../../texts/texts';

/** Every agreement; those later than the date shown are marked. */
export function AgreementList() {
  useEffect(() => loadLate('agreements'), []);
  const agreements = [...data.agreements.items.value].sort((a, b) => a.date.localeCompare(b.date));
  return (
    <>
      <LoadNotice of={[data.agreements]} />
      <ul class="record-rows">
        {agreements.map(({ id, name, date, parties, clauses }) => (
          <li key={id}>
            <RecordRow
              feature={{ collection: 'agreements', id }}
              title={name}
              facts={[formatList(parties.map(actorName)), t('clauses', { count: clauses.length })]}
              from={date}
              data-agreement={id}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

import { RecordRow } from '../../components/record-row';
import { data } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { compareCodes } from '../../model/order';
import { formatList, t } from '../../texts/texts';

/** Every agreement; those later than the date shown are marked. */
export function AgreementList() {
  const agreements = [...data.agreements.items.value].sort((a, b) => compareCodes(a.date, b.date));
  return (
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
  );
}

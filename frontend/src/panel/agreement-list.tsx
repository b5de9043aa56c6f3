import { useEffect } from 'preact/hooks';
import { COARSE, data } from '../state/data';
import { actorName } from '../state/names';
import { text } from '../text/text';
import { RecordLine } from './record-line';

/** Every agreement, with those later than the date shown marked as such. */
export function AgreementList() {
  useEffect(() => void data.agreements.load(COARSE), []);
  const agreements = [...data.agreements.items.value].sort((a, b) => a.date.localeCompare(b.date));
  return (
    <ul class="position-lines">
      {agreements.map(({ id, name, date, parties, clauses }) => (
        <li key={id}>
          <RecordLine
            feature={{ collection: 'agreements', id }}
            title={name}
            facts={[parties.map(actorName).join(', '), text.clauses(clauses.length)]}
            from={date}
            data-agreement={id}
          />
        </li>
      ))}
    </ul>
  );
}

import { useEffect } from 'preact/hooks';
import type { AnchorRef } from '../api/anchor';
import { RecordLine } from '../panel/record-line';
import { COARSE, data } from '../state/data';
import { clausesOn } from '../state/touching';
import { text } from '../text/text';

/** The clauses of agreements that bear on a thing; those later than the date shown say so. */
export function ClausesHere({ anchor }: { anchor: AnchorRef }) {
  useEffect(() => void data.agreements.load(COARSE), []);
  const here = clausesOn(data.agreements.items.value, anchor);
  if (here.length === 0) return null;
  return (
    <section class="card-section clauses-here">
      <h3>{text.clausesHere}</h3>
      <ul class="position-lines">
        {here.map(({ agreement: { id, name, date }, clause }) => (
          <li key={`${id}/${clause.id}`}>
            <RecordLine
              feature={{ collection: 'agreements', id }}
              title={`${clause.number}: ${clause.summary}`}
              facts={[name]}
              from={date}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useEffect } from 'preact/hooks';
import type { AnchorRef } from '../api/anchor';
import { COARSE, data } from '../state/data';
import { firstDay } from '../state/date';
import { shownDate } from '../state/shown';
import { openFeature } from '../state/store';
import { clausesOn } from '../state/touching';
import { formatDate, text } from '../text/text';
import { rememberFocus } from './return-focus';

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
            <button
              type="button"
              class="position-line"
              onClick={() => {
                rememberFocus();
                openFeature({ collection: 'agreements', id });
              }}
            >
              <span class="position-text">
                <span dir="auto">
                  {clause.number}: {clause.summary}
                </span>
                <small>
                  {[
                    name,
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
    </section>
  );
}

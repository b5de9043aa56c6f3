import { Toolbar } from '../../components/toolbar';
import { data } from '../../data/layers';
import type { Agreement } from '../../model/agreement';
import { firstDay } from '../../model/date';
import { compareCodes } from '../../model/order';
import { currentDate, shownClause } from '../../state/signals';
import { inView, showPart } from '../../state/store';
import { formatDate, t } from '../../texts/texts';
import { ClauseReader } from './reader';

/** Every clause, and the open one. */
export function Clauses() {
  return (
    <div class={`clauses${inView.clause.value ? ' has-clause' : ''}`}>
      <Contents />
      <div class="clause-read">
        <Shown />
      </div>
    </div>
  );
}

function Shown() {
  const clause = shownClause.value;
  if (clause) return <ClauseReader clause={clause} />;
  return <p class="hint">{inView.clause.value ? t('clauseMissing') : t('chooseClause')}</p>;
}

/** The agreements with their clauses, oldest first. */
function Contents() {
  const agreements = [...data.agreements.items.value].sort((a, b) => compareCodes(a.date, b.date));
  return (
    <Toolbar label={t('contents')} class="clause-contents">
      {agreements.map((agreement) => (
        <Chapter key={agreement.id} agreement={agreement} />
      ))}
    </Toolbar>
  );
}

function Chapter({ agreement: { id, name, date, clauses } }: { agreement: Agreement }) {
  const read = inView.clause.value;
  const isLater = firstDay(date) > currentDate.value;
  return (
    <section class={isLater ? 'is-later' : undefined}>
      <h3 dir="auto">{name}</h3>
      {isLater && <p class="hint">{t('later', { date: formatDate(currentDate.value) })}</p>}
      <ul>
        {clauses.map((clause) => (
          <li key={clause.id}>
            <button
              type="button"
              class="link-button"
              data-clause={`${id}/${clause.id}`}
              aria-current={read?.agreement === id && read.clause === clause.id}
              dir="auto"
              onClick={() =>
                showPart({ clause: { agreement: id, clause: clause.id }, readings: [] })
              }
            >
              {clause.number}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

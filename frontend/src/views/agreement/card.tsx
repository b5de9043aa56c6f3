import { Anchors } from '../../components/anchors';
import { Entry } from '../../components/entry';
import { Evidence, SourceList } from '../../components/evidence';
import { Facts } from '../../components/facts';
import { Quote } from '../../components/quote';
import { Undated } from '../../components/undated';
import { data } from '../../data/layers';
import { actorName, issueName } from '../../data/resolver';
import type { Clause, Reading } from '../../model/agreement';
import { firstDay } from '../../model/date';
import { hasWords } from '../../model/statement';
import { actorOrder, currentDate } from '../../state/signals';
import { showPart } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatList, t } from '../../texts/texts';

/** An agreement: its clauses, and how each principal reads each clause. */
export function AgreementCard({ id }: { id: string }) {
  const agreement = data.agreements.find(id)?.properties;
  if (!agreement) return null;
  const { name, date, datePrecision, dateText, parties, standing, clauses, note } = agreement;
  return (
    <>
      <p class="card-kind">{t('agreement')}</p>
      <h2 id="card-title" dir="auto">
        {name}
      </h2>
      <p class="card-summary" dir="auto">
        {agreement.summary}
      </p>
      {firstDay(date) > currentDate.value && (
        <p class="callout">{t('laterThanShown', { date: formatDate(currentDate.value) })}</p>
      )}
      <dl class="entries">
        <Entry term={t('date')}>
          <bdi>{dateText ?? formatDate(date, datePrecision)}</bdi>
        </Entry>
        <Entry term={t('parties')}>
          <bdi>{formatList(parties.map(actorName))}</bdi>
        </Entry>
        {standing && (
          <Entry term={t('standing')}>
            <span dir="auto">{standing}</span>
            <Undated />
          </Entry>
        )}
        {note && (
          <Entry term={t('note')}>
            <span dir="auto">{note}</span>
          </Entry>
        )}
      </dl>
      {clauses.map((clause) => (
        <ClauseView key={clause.id} clause={clause} agreement={id} />
      ))}
      <section class="card-section">
        <h3>{t('textRead')}</h3>
        <SourceList sources={agreement.sources} />
        <Evidence statements={agreement.statements.map((statement) => statement.id)} />
      </section>
    </>
  );
}

function ClauseView({ clause, agreement }: { clause: Clause; agreement: string }) {
  const readings = inOrder(clause.readings.filter(({ none }) => !none));
  const without = clause.readings.filter(({ none }) => none).map(({ actor }) => actorName(actor));
  return (
    <section class="card-section clause" data-clause={clause.id}>
      <h3 dir="auto">{clause.number}</h3>
      <p dir="auto">{clause.summary}</p>
      {hasWords(clause) && <Quote words={clause} />}
      {clause.issues.length > 0 && (
        <p class="hint">
          <Facts of={clause.issues.map(issueName)} />
        </p>
      )}
      {clause.anchors.length > 0 && <Anchors anchors={clause.anchors} />}
      <button
        type="button"
        class="link-button"
        onClick={() =>
          showPart({ screen: 'clauses', clause: { agreement, clause: clause.id }, readings: [] })
        }
      >
        {t('readBesideMap')}
      </button>
      <h4>{t('readings')}</h4>
      <ul class="readings">
        {readings.map((reading) => (
          <ReadingView key={reading.actor} reading={reading} />
        ))}
      </ul>
      {without.length > 0 && <p class="hint">{t('noReading', { actors: formatList(without) })}</p>}
    </section>
  );
}

function ReadingView({ reading: { actor, summary, statements } }: { reading: Reading }) {
  return (
    <li data-reading={actor}>
      <p class="held-by">
        <ActorChip actor={actor} /> <bdi>{actorName(actor)}</bdi>
      </p>
      <p dir="auto">{summary}</p>
      <Evidence statements={statements} />
    </li>
  );
}

/** In the order of the actors, regardless of the order in the record. */
function inOrder(readings: Reading[]): Reading[] {
  const order = actorOrder.value;
  const rank = ({ actor }: Reading) => (order.includes(actor) ? order.indexOf(actor) : 99);
  return [...readings].sort((a, b) => rank(a) - rank(b));
}

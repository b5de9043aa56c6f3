import type { Clause, Reading } from '../api/agreement';
import { hasWords } from '../api/statement';
import { data } from '../state/data';
import { firstDay } from '../state/date';
import { actorName, issueName } from '../state/names';
import { actorOrder, shownDate } from '../state/shown';
import { ActorChip } from '../symbols/actor-chip';
import { formatDate, text } from '../text/text';
import { Anchors } from './anchors';
import { Entry } from './entry';
import { Evidence } from './evidence';
import { Quote } from './quote';
import { SourceList } from './source-list';

/** A text between actors: its clauses, and how each principal reads each of them. */
export function AgreementCard({ id }: { id: string }) {
  const agreement = data.agreements.find(id)?.properties;
  if (!agreement) return null;
  const { name, date, datePrecision, dateText, parties, standing, clauses, note } = agreement;
  return (
    <>
      <p class="card-kind">{text.agreement}</p>
      <h2 id="card-title" dir="auto">
        {name}
      </h2>
      <p class="card-summary" dir="auto">
        {agreement.summary}
      </p>
      {firstDay(date) > shownDate.value && (
        <p class="callout">{text.later(formatDate(shownDate.value))}</p>
      )}
      <dl class="entries">
        <Entry term={text.date}>{dateText ?? formatDate(date, datePrecision)}</Entry>
        <Entry term={text.parties}>{parties.map(actorName).join(', ')}</Entry>
        {standing && (
          <Entry term={text.standing}>
            <span dir="auto">{standing}</span>
          </Entry>
        )}
        {note && (
          <Entry term={text.note}>
            <span dir="auto">{note}</span>
          </Entry>
        )}
      </dl>
      {clauses.map((clause) => (
        <ClauseView key={clause.id} clause={clause} />
      ))}
      <section class="card-section">
        <h3>{text.textRead}</h3>
        <SourceList sources={agreement.sources} />
        <Evidence statements={agreement.statements.map((statement) => statement.id)} />
      </section>
    </>
  );
}

function ClauseView({ clause }: { clause: Clause }) {
  const readings = inOrder(clause.readings.filter(({ none }) => !none));
  const without = clause.readings.filter(({ none }) => none).map(({ actor }) => actorName(actor));
  return (
    <section class="card-section clause" data-clause={clause.id}>
      <h3>{clause.number}</h3>
      <p dir="auto">{clause.summary}</p>
      {hasWords(clause) && <Quote words={clause} />}
      {clause.issues.length > 0 && <p class="hint">{clause.issues.map(issueName).join(' · ')}</p>}
      {clause.anchors.length > 0 && <Anchors anchors={clause.anchors} />}
      <h4>{text.readings}</h4>
      <ul class="readings">
        {readings.map((reading) => (
          <ReadingView key={reading.actor} reading={reading} />
        ))}
      </ul>
      {without.length > 0 && <p class="hint">{text.noReading(without.join(', '))}</p>}
    </section>
  );
}

function ReadingView({ reading: { actor, summary, statements } }: { reading: Reading }) {
  return (
    <li data-reading={actor}>
      <p class="held-by">
        <ActorChip actor={actor} /> {actorName(actor)}
      </p>
      <p dir="auto">{summary}</p>
      <Evidence statements={statements} />
    </li>
  );
}

/** In the order of the actors, whoever the record names first. */
function inOrder(readings: Reading[]): Reading[] {
  const order = actorOrder.value;
  const rank = ({ actor }: Reading) => (order.includes(actor) ? order.indexOf(actor) : 99);
  return [...readings].sort((a, b) => rank(a) - rank(b));
}

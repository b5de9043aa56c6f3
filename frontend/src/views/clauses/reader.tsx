import { useEffect } from 'preact/hooks';
import { ActorName } from '../../components/actor-name';
import { Anchors } from '../../components/anchors';
import { Facts } from '../../components/facts';
import { FailedFile, LoadFailure } from '../../components/load-notice';
import { Quote } from '../../components/quote';
import { RecordRow } from '../../components/record-row';
import { data, loadStatements } from '../../data/layers';
import { featureOf, fullRecord, loadFullRecords } from '../../data/records';
import { Failure } from '../../data/request';
import { actorName, issueName } from '../../data/resolver';
import { type Clause, type Reading, statementsNear } from '../../model/agreement';
import { firstDay } from '../../model/date';
import { compareCodes } from '../../model/order';
import { hasWords, type StatementLine } from '../../model/statement';
import { actorOrder, currentDate } from '../../state/signals';
import { change, inView } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { formatDate, formatList, t } from '../../texts/texts';

/** A clause: its words, its subject, two readings side by side, and the statements that they are based on. */
export function ClauseReader({ clause }: { clause: Clause }) {
  const readings = inOrder(clause.readings.filter(({ none }) => !none));
  const ids = [...new Set(readings.flatMap(({ statements }) => statements))];
  const without = clause.readings.filter(({ none }) => none).map(({ actor }) => actorName(actor));
  return (
    <article data-read={clause.id}>
      <h3 dir="auto">{clause.number}</h3>
      <p dir="auto">{clause.summary}</p>
      {hasWords(clause) && <Quote words={clause} />}
      {clause.issues.length > 0 && (
        <p class="hint">
          <Facts of={clause.issues.map(issueName)} />
        </p>
      )}
      {clause.anchors.length > 0 ? (
        <Anchors anchors={clause.anchors} />
      ) : (
        <p class="hint">{t('clauseWithoutPlace')}</p>
      )}
      <h4>{t('twoReadings')}</h4>
      <TwoReadings readings={readings} />
      {without.length > 0 && <p class="hint">{t('noReading', { actors: formatList(without) })}</p>}
      <h4>{t('statementsOnIt')}</h4>
      <StatementList ids={ids} />
      <NearStatements clause={clause} without={ids} />
    </article>
  );
}

/** In the order of the actors, regardless of the order in the record. */
function inOrder(readings: Reading[]): Reading[] {
  const order = actorOrder.value;
  return [...readings].sort((a, b) => order.indexOf(a.actor) - order.indexOf(b.actor));
}

/** Two readings, each by an actor that the reader can choose. */
function TwoReadings({ readings }: { readings: Reading[] }) {
  const actors = readings.map(({ actor }) => actor);
  const asked = inView.readings.value.filter((actor) => actors.includes(actor));
  const shown = asked.length === 2 ? asked : actors.slice(0, 2);
  if (readings.length === 0) return <p class="hint">{t('noReadings')}</p>;
  return (
    <div class="pairing-sides">
      {shown.map((actor, index) => (
        <Side
          key={actor}
          reading={readings.find((one) => one.actor === actor)}
          actors={actors.filter((one) => one === actor || !shown.includes(one))}
          choose={(other) =>
            change({ readings: shown.map((one, at) => (at === index ? other : one)) })
          }
        />
      ))}
    </div>
  );
}

function Side({
  reading,
  actors,
  choose,
}: {
  reading: Reading | undefined;
  actors: string[];
  choose: (actor: string) => void;
}) {
  if (!reading) return null;
  const { actor, summary } = reading;
  return (
    <div class="pairing-side" data-reading={actor} style={{ '--actor': actorSymbol(actor).colour }}>
      <p class="pairing-who">
        <ActorName id={actor} />
      </p>
      <label class="reading-of">
        <span class="visually-hidden">{t('whoseReading')}</span>
        <select value={actor} onChange={(event) => choose(event.currentTarget.value)}>
          {actors.map((id) => (
            <option key={id} value={id} dir="auto">
              {actorName(id)}
            </option>
          ))}
        </select>
      </label>
      <p dir="auto">{summary}</p>
    </div>
  );
}

/** What else was said since of the same matter and place, by the actor who said it. */
function NearStatements({ clause, without }: { clause: Clause; without: string[] }) {
  useEffect(() => void loadStatements(), []);
  const agreement = data.agreements.find(inView.clause.value?.agreement ?? '')?.properties;
  const day = currentDate.value;
  if (!agreement) return null;
  const near = statementsNear(clause, firstDay(agreement.date), data.statements.items.value).filter(
    ({ id, date }) => !without.includes(id) && firstDay(date) <= day,
  );
  const actors = actorOrder.value.filter((actor) => near.some((one) => one.actor === actor));
  return (
    <>
      <LoadFailure of={[data.statements]} />
      {actors.length > 0 && (
        <section class="near-statements">
          <h4>{t('statementsNear')}</h4>
          <p class="hint">{t('statementsNearHint')}</p>
          {actors.map((actor) => (
            <NearOf key={actor} actor={actor} of={near.filter((one) => one.actor === actor)} />
          ))}
        </section>
      )}
    </>
  );
}

function NearOf({ actor, of }: { actor: string; of: StatementLine[] }) {
  return (
    <details>
      <summary>
        <ActorName id={actor} /> <small>{t('histogram', { count: of.length })}</small>
      </summary>
      <ul class="record-rows">
        {of.map(({ id, title, date, datePrecision, speaker }) => (
          <li key={id}>
            <RecordRow
              feature={{ collection: 'statements', id }}
              title={title ?? speaker}
              facts={[formatDate(date, datePrecision), speaker]}
              data-near={id}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Statements by day, each with a link to its card. */
function StatementList({ ids }: { ids: string[] }) {
  const key = ids.join();
  useEffect(() => void loadFullRecords('statements', key.split(',').filter(Boolean)), [key]);
  const records = ids.map((id) => fullRecord('statements', id).value);
  if (records.some((record) => record instanceof Failure)) {
    return <FailedFile id="statements" retry={() => loadFullRecords('statements', ids)} />;
  }
  if (records.includes(null)) return <p class="hint">{t('loading')}</p>;
  const statements = records
    .flatMap((record) => featureOf<'statements'>(record)?.properties ?? [])
    .sort((a, b) => compareCodes(a.date, b.date));
  return (
    <ul class="record-rows">
      {statements.map(({ id, title, date, datePrecision, speaker }) => (
        <li key={id}>
          <RecordRow
            feature={{ collection: 'statements', id }}
            title={title}
            facts={[formatDate(date, datePrecision), speaker]}
            from={date}
            data-statement={id}
          />
        </li>
      ))}
    </ul>
  );
}

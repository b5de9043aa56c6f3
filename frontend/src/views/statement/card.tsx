import { Anchors } from '../../components/anchors';
import { Entry } from '../../components/entry';
import { StatementView } from '../../components/evidence';
import { UnfinishedCard } from '../../components/load-notice';
import { DisagreementsHere } from '../../components/related';
import { data } from '../../data/layers';
import { featureOf, useFullRecord } from '../../data/records';
import { actorName, issueName } from '../../data/resolver';
import { firstDay } from '../../model/date';
import { currentDate } from '../../state/signals';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatList, joinFacts, t, word } from '../../texts/texts';

/** A dated utterance or act. */
export function StatementCard({ id }: { id: string }) {
  const record = useFullRecord('statements', id);
  const statement = featureOf(record)?.properties;
  if (!statement) {
    const title = data.statements.find(id)?.properties.title;
    return <UnfinishedCard title={title} record={record} collection="statements" id={id} />;
  }
  return (
    <>
      <p class="card-kind">
        <ActorChip actor={statement.actor} />
        {joinFacts([t('statement'), actorName(statement.actor), word('kind', statement.kind)])}
      </p>
      <h2 id="card-title" dir="auto">
        {statement.title ?? statement.summary}
      </h2>
      {firstDay(statement.date) > currentDate.value && (
        <p class="callout">{t('laterThanShown', { date: formatDate(currentDate.value) })}</p>
      )}
      {statement.contested && <p class="callout">{t('contested')}</p>}
      <StatementView statement={statement} />
      <dl class="entries">
        {statement.issues.length > 0 && (
          <Entry term={t('issue')}>
            <bdi>{formatList(statement.issues.map(issueName))}</bdi>
          </Entry>
        )}
        {statement.anchors.length > 0 && (
          <Entry term={t('governs')}>
            <Anchors anchors={statement.anchors} />
          </Entry>
        )}
        <Entry term={t('confidence')}>{word('confidence', statement.confidence)}</Entry>
        {statement.note && (
          <Entry term={t('note')}>
            <span dir="auto">{statement.note}</span>
          </Entry>
        )}
      </dl>
      <DisagreementsHere statements={[id]} />
    </>
  );
}

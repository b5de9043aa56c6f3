import { data } from '../state/data';
import { actorName, issueName } from '../state/names';
import { ActorChip } from '../symbols/actor-chip';
import { text } from '../text/text';
import { Anchors } from './anchors';
import { DisagreementsHere } from './disagreements-here';
import { Entry } from './entry';
import { StatementView } from './statement-view';
import { useWhole } from './use-whole';

/** A dated utterance or act on its own. */
export function StatementCard({ id }: { id: string }) {
  const statement = useWhole('statements', id);
  if (!statement) return <h2 id="card-title">{data.statements.find(id)?.properties.title}</h2>;
  return (
    <>
      <p class="card-kind">
        <ActorChip actor={statement.actor} />
        {text.statement} · {actorName(statement.actor)} · {statement.kind}
      </p>
      <h2 id="card-title" dir="auto">
        {statement.title ?? statement.summary}
      </h2>
      {statement.contested && <p class="callout">{text.contested}</p>}
      <StatementView statement={statement} />
      <dl class="entries">
        {statement.issues.length > 0 && (
          <Entry term={text.issue}>{statement.issues.map(issueName).join(', ')}</Entry>
        )}
        {statement.anchors.length > 0 && (
          <Entry term={text.governs}>
            <Anchors anchors={statement.anchors} />
          </Entry>
        )}
        <Entry term={text.confidence}>
          {text.confidenceNames[statement.confidence] ?? statement.confidence}
        </Entry>
        {statement.note && (
          <Entry term={text.note}>
            <span dir="auto">{statement.note}</span>
          </Entry>
        )}
      </dl>
      <DisagreementsHere statements={[id]} />
    </>
  );
}

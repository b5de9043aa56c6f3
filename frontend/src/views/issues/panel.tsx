import { ActorName } from '../../components/actor-name';
import { PositionRow } from '../../components/position-row';
import { SideCard } from '../../components/side-card';
import { data } from '../../data/layers';
import { issueName } from '../../data/resolver';
import { heldOnIssue } from '../../model/issues';
import { currentDate } from '../../state/signals';
import { inView, showPart } from '../../state/store';
import { formatDate, t } from '../../texts/texts';

/** The positions of one actor on one issue, each with a link to its card. */
export function IssuePanel() {
  const cell = inView.cell.value;
  if (!cell) return null;
  const [actor, issue] = cell;
  return (
    <SideCard key={cell.join()} onClose={() => showPart({ cell: null })}>
      <p class="card-kind">
        <ActorName id={actor} />
      </p>
      <h2 id="card-title" dir="auto">
        {issueName(issue)}
      </h2>
      <p class="hint" dir="auto">
        {data.issues.find(issue)?.properties.question}
      </p>
      <HeldList actor={actor} issue={issue} />
    </SideCard>
  );
}

function HeldList({ actor, issue }: { actor: string; issue: string }) {
  const date = currentDate.value;
  const { positions } = heldOnIssue(data.positions.items.value, actor, issue, date);
  if (positions.length === 0) {
    return <p class="callout">{t('nothingRecordedOn', { date: formatDate(date) })}</p>;
  }
  return (
    <ul class="record-rows">
      {positions.map((position) => (
        <li key={position.id}>
          <PositionRow position={position} />
        </li>
      ))}
    </ul>
  );
}

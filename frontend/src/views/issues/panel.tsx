import { ActorName } from '../../components/actor-name';
import { SideCard } from '../../components/side-card';
import { data } from '../../data/layers';
import { issueName } from '../../data/resolver';
import { inView, showPart } from '../../state/store';
import { HeldList } from './held-list';

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

import { ActorName } from '../../components/actor-name';
import { data } from '../../data/layers';
import { issueName, issueOrder } from '../../data/resolver';
import { heldOnIssue } from '../../model/issues';
import { actorOrder, currentDate } from '../../state/signals';
import { t, word } from '../../texts/texts';

/** The same as lists: by issue and actor, every position. */
export function IssuesText() {
  return (
    <>
      {issueOrder().map((issue) => (
        <section key={issue} class="issue-text" data-issue={issue}>
          <h3 dir="auto">{issueName(issue)}</h3>
          <dl>
            {actorOrder.value.map((actor) => (
              <OfActor key={actor} actor={actor} issue={issue} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function OfActor({ actor, issue }: { actor: string; issue: string }) {
  const { positions } = heldOnIssue(data.positions.items.value, actor, issue, currentDate.value);
  return (
    <div data-actor={actor}>
      <dt>
        <ActorName id={actor} />
      </dt>
      {positions.length === 0 && <dd>{t('nothingOnRecord')}</dd>}
      {positions.map(({ id, kind, title }) => (
        <dd key={id} data-position={id}>
          {word('kind', kind)}: <bdi>{title}</bdi>
        </dd>
      ))}
    </div>
  );
}

import { ActorName } from '../../components/actor-name';
import { data } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { heldOnIssue } from '../../model/issues';
import { actorOrder, currentDate } from '../../state/signals';
import { showScreen } from '../../state/store';
import { formatDate, formatList, t } from '../../texts/texts';
import { HeldList } from './held-list';

/** An issue: what it asks, and what each actor holds on it on the date shown. */
export function IssueCard({ id }: { id: string }) {
  const issue = data.issues.find(id)?.properties;
  if (!issue) return null;
  const date = currentDate.value;
  const holds = (actor: string) =>
    heldOnIssue(data.positions.items.value, actor, id, date).positions.length > 0;
  const silent = actorOrder.value.filter((actor) => !holds(actor)).map(actorName);
  return (
    <>
      <p class="card-kind">{t('issue')}</p>
      <h2 id="card-title" dir="auto">
        {issue.name}
      </h2>
      <p class="card-summary" dir="auto">
        {issue.question}
      </p>
      <section class="card-section">
        <h3>{t('heldOnIssue', { date: formatDate(date) })}</h3>
        {actorOrder.value.filter(holds).map((actor) => (
          <section key={actor} class="actor-group" data-actor={actor}>
            <h4>
              <ActorName id={actor} />
            </h4>
            <HeldList actor={actor} issue={id} />
          </section>
        ))}
        {silent.length > 0 && (
          <p class="hint" dir="auto">
            {t('silentOnIssue', { actors: formatList(silent) })}
          </p>
        )}
      </section>
      <button type="button" class="foot-button" onClick={() => showScreen('issues')}>
        {t('toIssues')}
      </button>
    </>
  );
}

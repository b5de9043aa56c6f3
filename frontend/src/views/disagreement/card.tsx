import { Entry } from '../../components/entry';
import { Evidence } from '../../components/evidence';
import { data } from '../../data/layers';
import { actorName, issueName } from '../../data/resolver';
import { ActorChip } from '../../symbols/actor';
import { formatList, t } from '../../texts/texts';

/** A point on which sources differ: every account, who holds it, and its evidence. None is preferred. */
export function DisagreementCard({ id }: { id: string }) {
  const disagreement = data.disagreements.find(id)?.properties;
  if (!disagreement) return null;
  const { title, summary, versions, issues, note } = disagreement;
  return (
    <>
      <p class="card-kind">{t('disagreement')}</p>
      <h2 id="card-title" dir="auto">
        {title}
      </h2>
      {summary && (
        <p class="card-summary" dir="auto">
          {summary}
        </p>
      )}
      <ul class="accounts">
        {versions.map((version) => (
          <li key={version.text}>
            <HeldBy names={version.heldBy} />
            <p dir="auto">{version.text}</p>
            <Evidence statements={version.statements} sources={version.sources} />
          </li>
        ))}
      </ul>
      <dl class="entries">
        {issues.length > 0 && (
          <Entry term={t('issue')}>
            <bdi>{formatList(issues.map(issueName))}</bdi>
          </Entry>
        )}
        {note && (
          <Entry term={t('note')}>
            <span dir="auto">{note}</span>
          </Entry>
        )}
      </dl>
    </>
  );
}

/** Who holds an account: actors with their symbols, others by the name in the record. */
function HeldBy({ names }: { names: string[] }) {
  return (
    <p class="held-by">
      {names.map((name) => (
        <span key={name}>
          {data.actors.find(name)?.properties.principal && <ActorChip actor={name} />}
          <bdi>{actorName(name)}</bdi>
        </span>
      ))}
    </p>
  );
}

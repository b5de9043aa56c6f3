import { data } from '../state/data';
import { issueName } from '../state/names';
import { text } from '../text/text';
import { Entry } from './entry';
import { Evidence } from './evidence';
import { HeldBy } from './held-by';

/** Where sources differ: every account, who holds it, and what it rests on. None is preferred. */
export function DisagreementCard({ id }: { id: string }) {
  const disagreement = data.disagreements.find(id)?.properties;
  if (!disagreement) return null;
  const { title, summary, versions, issues, note } = disagreement;
  return (
    <>
      <p class="card-kind">{text.disagreement}</p>
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
        {issues.length > 0 && <Entry term={text.issue}>{issues.map(issueName).join(', ')}</Entry>}
        {note && (
          <Entry term={text.note}>
            <span dir="auto">{note}</span>
          </Entry>
        )}
      </dl>
    </>
  );
}

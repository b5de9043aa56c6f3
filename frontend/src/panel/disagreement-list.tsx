import { useEffect } from 'preact/hooks';
import type { Disagreement } from '../api/disagreement';
import { COARSE, data } from '../state/data';
import { text } from '../text/text';
import { DisagreementLine } from './disagreement-line';

/** Every disagreement, by the first issue that it bears on. */
export function DisagreementList() {
  useEffect(() => void data.disagreements.load(COARSE), []);
  const issues = [...data.issues.items.value].sort((a, b) => a.order - b.order);
  const groups = [...issues, { id: '', name: text.otherMatters }].map(({ id, name }) => ({
    id,
    name,
    members: data.disagreements.items.value.filter((one) => firstIssue(one) === id),
  }));
  return (
    <>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ id, name, members }) => (
          <section key={id} class="actor-group">
            <h3>{name}</h3>
            <ul class="position-lines">
              {members.map((disagreement) => (
                <li key={disagreement.id}>
                  <DisagreementLine disagreement={disagreement} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function firstIssue({ issues }: Disagreement): string {
  return issues[0] ?? '';
}

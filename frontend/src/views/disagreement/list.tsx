import { DisagreementRow } from '../../components/related';
import { data } from '../../data/layers';
import type { Disagreement } from '../../model/disagreement';
import { t } from '../../texts/texts';

/** Every disagreement, by the first issue that it concerns. */
export function DisagreementList() {
  const issues = [...data.issues.items.value].sort((a, b) => a.order - b.order);
  const groups = [...issues, { id: '', name: t('otherMatters') }].map(({ id, name }) => ({
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
            <h3 dir="auto">{name}</h3>
            <ul class="record-rows">
              {members.map((disagreement) => (
                <li key={disagreement.id}>
                  <DisagreementRow disagreement={disagreement} />
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

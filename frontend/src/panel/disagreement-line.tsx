import type { Disagreement } from '../api/disagreement';
import { actorName } from '../state/names';
import { text } from '../text/text';
import { RecordLine } from './record-line';

/** A disagreement in a list: what it is about, and who holds the accounts. */
export function DisagreementLine({ disagreement }: { disagreement: Disagreement }) {
  const { id, title, versions } = disagreement;
  const holders = [...new Set(versions.flatMap(({ heldBy }) => heldBy))].map(actorName);
  return (
    <RecordLine
      feature={{ collection: 'disagreements', id }}
      title={title}
      facts={[`${text.accounts(versions.length)}: ${holders.join('; ')}`]}
      data-disagreement={id}
    />
  );
}

import type { AnchorRef } from '../api/anchor';
import { data } from '../state/data';
import { statementsOn } from '../state/touching';
import { ClausesHere } from './clauses-here';
import { DisagreementsHere } from './disagreements-here';

/** The agreements' clauses that bear on a thing, and the disagreements over what was said about it. */
export function RecordsHere({ anchor }: { anchor: AnchorRef }) {
  return (
    <>
      <ClausesHere anchor={anchor} />
      <DisagreementsHere statements={statementsOn(data.statements.items.value, anchor)} />
    </>
  );
}

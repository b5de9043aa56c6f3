import { useEffect } from 'preact/hooks';
import { data, loadStatements } from '../data/layers';
import { actorName } from '../data/resolver';
import { type AnchorRef, anchorKey } from '../model/anchor';
import type { Disagreement } from '../model/disagreement';
import { clausesOn, disagreementsOver, statementsOn } from '../model/references';
import { heldPositions } from '../state/signals';
import { formatList, t } from '../texts/texts';
import { isReady, LoadFailure, LoadNotice } from './load-notice';
import { PositionRow } from './position-row';
import { RecordRow } from './record-row';

/** The props of {@link SameAnchor}. */
interface SameAnchorProps {
  anchors: AnchorRef[];
  /** The position whose card this is. */
  without?: string;
  heading: string;
}

/** The shown actors' other positions on the same things, on the date shown; nothing if there are none. */
export function SameAnchor({ anchors, without, heading }: SameAnchorProps) {
  const keys = new Set(anchors.map(anchorKey));
  const others = heldPositions.value.filter(
    (position) => position.id !== without && position.anchors.some((a) => keys.has(anchorKey(a))),
  );
  const isKnown = isReady([data.positions]);
  if (isKnown && others.length === 0) return null;
  return (
    <section class="card-section">
      <h3>{heading}</h3>
      <LoadNotice of={[data.positions]} />
      <ul class="record-rows">
        {others.map((position) => (
          <li key={position.id}>
            <PositionRow position={position} withActor />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The clauses of agreements that concern a thing; clauses later than the date shown say so. */
export function ClausesHere({ anchor }: { anchor: AnchorRef }) {
  const here = clausesOn(data.agreements.items.value, anchor);
  if (here.length === 0) return <LoadNotice of={[data.agreements]} />;
  return (
    <section class="card-section clauses-here">
      <h3>{t('clausesHere')}</h3>
      <ul class="record-rows">
        {here.map(({ agreement: { id, name, date }, clause }) => (
          <li key={`${id}/${clause.id}`}>
            <RecordRow
              feature={{ collection: 'agreements', id }}
              title={t('labelled', { label: clause.number, value: clause.summary })}
              facts={[name]}
              from={date}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The disagreements about the statements that a card is based on. */
export function DisagreementsHere({ statements }: { statements: string[] }) {
  const here = disagreementsOver(data.disagreements.items.value, statements);
  if (here.length === 0) return <LoadNotice of={[data.disagreements]} />;
  return (
    <section class="card-section disagreements-here">
      <h3>{t('disagreementsHere')}</h3>
      <ul class="record-rows">
        {here.map((disagreement) => (
          <li key={disagreement.id}>
            <DisagreementRow disagreement={disagreement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The clauses of agreements that concern a thing, and the disagreements about what was said on it. */
export function RecordsHere({ anchor }: { anchor: AnchorRef }) {
  useEffect(() => void loadStatements(), []);
  return (
    <>
      <LoadFailure of={[data.statements]} />
      <ClausesHere anchor={anchor} />
      <DisagreementsHere statements={statementsOn(data.statements.items.value, anchor)} />
    </>
  );
}

/** A disagreement in a list: its subject, and who holds each account. */
export function DisagreementRow({ disagreement }: { disagreement: Disagreement }) {
  const { id, title, versions } = disagreement;
  const holders = [...new Set(versions.flatMap(({ heldBy }) => heldBy))].map(actorName);
  return (
    <RecordRow
      feature={{ collection: 'disagreements', id }}
      title={title}
      facts={[t('accounts', { count: versions.length }), formatList(holders)]}
      data-disagreement={id}
    />
  );
}

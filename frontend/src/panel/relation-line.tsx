import type { Relation } from '../api/relation';
import { firstDay } from '../state/date';
import { actorName } from '../state/names';
import { relationOn } from '../state/relations';
import { shownDate } from '../state/shown';
import { ActorChip } from '../symbols/actor-chip';
import { formatDate, text } from '../text/text';
import { RecordLine } from './record-line';

/** How two actors stood on the date shown, as a line that opens their relation's card. */
export function RelationLine({ intervals }: { intervals: Relation[] }) {
  const [first] = intervals;
  if (!first) return null;
  const [a, b] = first.pair;
  const held = relationOn(intervals, shownDate.value);
  return (
    <RecordLine
      feature={{ collection: 'relations', id: (held ?? first).id }}
      title={text.pair(actorName(a), actorName(b))}
      facts={[held ? stateOf(held) : text.noRelation]}
      data-relation={first.relation}
    >
      <ActorChip actor={a} />
      <ActorChip actor={b} />
    </RecordLine>
  );
}

function stateOf({ state, validFrom, lastEvidence }: Relation): string {
  return [
    `${text.relationStates[state] ?? state} ${text.sinceShort(formatDate(validFrom))}`,
    ...(shownDate.value > firstDay(lastEvidence)
      ? [text.lastEvidenceOn(formatDate(lastEvidence))]
      : []),
  ].join(' · ');
}

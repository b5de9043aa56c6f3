import type { Relation } from '../api/relation';
import { rememberFocus } from '../card/return-focus';
import { firstDay } from '../state/date';
import { actorName } from '../state/names';
import { relationOn } from '../state/relations';
import { shownDate } from '../state/shown';
import { openFeature } from '../state/store';
import { ActorChip } from '../symbols/actor-chip';
import { formatDate, text } from '../text/text';

/** How two actors stood on the date shown, as a line that opens their relation's card. */
export function RelationLine({ intervals }: { intervals: Relation[] }) {
  const [first] = intervals;
  if (!first) return null;
  const [a, b] = first.pair;
  const held = relationOn(intervals, shownDate.value);
  return (
    <button
      type="button"
      class="position-line"
      data-relation={first.relation}
      onClick={() => {
        rememberFocus();
        openFeature({ collection: 'relations', id: (held ?? first).id });
      }}
    >
      <ActorChip actor={a} />
      <ActorChip actor={b} />
      <span class="position-text">
        <span>{text.pair(actorName(a), actorName(b))}</span>
        <small>{held ? stateOf(held) : text.noRelation}</small>
      </span>
    </button>
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

import { RecordRow } from '../../components/record-row';
import { lastEvidence } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { firstDay, toNumber } from '../../model/date';
import { type Relation, relationOn } from '../../model/relation';
import { currentDate } from '../../state/signals';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatInterval, joinFacts, t, word } from '../../texts/texts';

/** The state between two actors on the date shown, as a row that opens the relation's card. */
export function RelationRow({ intervals }: { intervals: Relation[] }) {
  const [first] = intervals;
  if (!first) return null;
  const [a, b] = first.pair;
  const held = relationOn(intervals, currentDate.value);
  return (
    <RecordRow
      feature={{ collection: 'relations', id: (held ?? first).id }}
      title={t('pair', { a: actorName(a), b: actorName(b) })}
      facts={[held ? stateOf(held) : t('noRelation')]}
      data-relation={first.relation}
    >
      <ActorChip actor={a} />
      <ActorChip actor={b} />
    </RecordRow>
  );
}

function stateOf({ state, validFrom, lastEvidence }: Relation): string {
  return joinFacts([
    t('stateSince', { state: word('state', state), from: formatDate(validFrom) }),
    ...(currentDate.value > firstDay(lastEvidence)
      ? [t('lastEvidenceOn', { date: formatDate(lastEvidence) })]
      : []),
  ]);
}

/** The day on which the strip begins: earlier records are few. */
const FROM = 2020;

/**
 * The states of a relation over time as a band, with a mark at the date shown; pale after the last evidence. Its
 * content stands as text beside it, so it is hidden from screen readers.
 */
export function RelationStrip({ intervals }: { intervals: Relation[] }) {
  const last = lastEvidence.value ?? currentDate.value;
  const from = toNumber(`${FROM}-01-01`);
  const span = toNumber(last) - from;
  const at = (day: string) =>
    Math.min(100, Math.max(0, ((toNumber(firstDay(day)) - from) / span) * 100));
  const band = (start: string, end: string) => ({
    insetInlineStart: `${at(start)}%`,
    inlineSize: `${at(end) - at(start)}%`,
  });
  return (
    <div class="relation-strip" aria-hidden="true">
      <div class="relation-band">
        {intervals.map(({ id, state, validFrom, validTo, lastEvidence: known }) => (
          <span
            key={id}
            class={`state-${state}`}
            style={band(validFrom, validTo ?? known)}
            title={t('labelled', {
              label: word('state', state),
              value: formatInterval(validFrom, validTo),
            })}
          >
            {word('state', state)}
          </span>
        ))}
        {intervals
          .filter(({ validTo }) => validTo === null)
          .map(({ id, lastEvidence: known }) => (
            <span key={id} class="state-unknown" style={band(known, last)} />
          ))}
        <i style={{ insetInlineStart: `${at(currentDate.value)}%` }} />
      </div>
      <p>
        <span>{FROM}</span>
        <span>{formatDate(last)}</span>
      </p>
    </div>
  );
}

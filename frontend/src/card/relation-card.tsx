import type { Relation, TurningPoint } from '../api/relation';
import { RelationStrip } from '../panel/relation-strip';
import { data } from '../state/data';
import { firstDay } from '../state/date';
import { actorName } from '../state/names';
import { holdsOn, relationOf } from '../state/relations';
import { shownDate } from '../state/shown';
import { showDate } from '../state/store';
import { ActorChip } from '../symbols/actor-chip';
import { formatDate, text } from '../text/text';
import { Evidence } from './evidence';

/** How two actors stood to each other: every interval, its turning points, and what each rests on. */
export function RelationCard({ id }: { id: string }) {
  const relation = data.relations.find(id)?.properties;
  if (!relation) return null;
  const [a, b] = relation.pair;
  const intervals = relationOf(data.relations.items.value, a, b);
  return (
    <>
      <p class="card-kind">
        <ActorChip actor={a} />
        <ActorChip actor={b} />
        {text.relation}
      </p>
      <h2 id="card-title">{text.pair(actorName(a), actorName(b))}</h2>
      <RelationStrip intervals={intervals} />
      {intervals.map((interval) => (
        <IntervalView key={interval.id} interval={interval} isAsked={interval.id === id} />
      ))}
    </>
  );
}

/** What the props of {@link IntervalView} mean. */
interface IntervalProps {
  interval: Relation;
  /** Whether the card was opened for this interval. */
  isAsked: boolean;
}

/** One interval: open when it holds on the date shown or was asked for, else a line to unfold. */
function IntervalView({ interval, isAsked }: IntervalProps) {
  const { validFrom, validTo, state, summary, lastEvidence, turningPoints, confidence } = interval;
  const date = shownDate.value;
  const isHeld = holdsOn(interval, date);
  return (
    <details
      class={`card-section interval${isHeld ? ' is-held' : ''}`}
      data-interval={interval.id}
      open={isHeld || isAsked}
    >
      <summary>
        <h3>
          {text.relationStates[state] ?? state}
          <small>{text.sinceDate(formatDate(validFrom), validTo && formatDate(validTo))}</small>
        </h3>
        {isHeld && <span class="held-mark">{text.asOfDate(formatDate(date))}</span>}
      </summary>
      <p class="hint">
        {`${text.lastEvidenceOn(formatDate(lastEvidence))} · ${text.confidence}: ${text.confidenceNames[confidence] ?? confidence}`}
      </p>
      {isHeld && date > firstDay(lastEvidence) && (
        <p class="callout">{text.beyondEvidence(formatDate(date), formatDate(lastEvidence))}</p>
      )}
      <p class="card-summary" dir="auto">
        {summary}
      </p>
      {interval.note && (
        <p class="hint" dir="auto">
          {interval.note}
        </p>
      )}
      <Evidence statements={interval.statements.map(({ id }) => id)} />
      <ol class="turning-points">
        {turningPoints.map((point) => (
          <TurningPointView key={`${point.date}${point.summary}`} point={point} />
        ))}
      </ol>
    </details>
  );
}

function TurningPointView({ point }: { point: TurningPoint }) {
  const { date, circa, summary, statements, sources } = point;
  const isLater = firstDay(date) > shownDate.value;
  return (
    <li class={isLater ? 'is-later' : ''}>
      <button type="button" class="link-button" onClick={() => showDate(firstDay(date))}>
        <time dateTime={date}>{formatDate(date, circa ? 'circa' : 'day')}</time>
      </button>
      <div>
        <p dir="auto">{summary}</p>
        {isLater && <small>{text.later(formatDate(shownDate.value))}</small>}
        <Evidence statements={statements} sources={sources} />
      </div>
    </li>
  );
}

import { Evidence } from '../../components/evidence';
import { OfAllItsTime } from '../../components/undated';
import { data } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { firstDay } from '../../model/date';
import { holdsOn, type Relation, relationOf, type TurningPoint } from '../../model/relation';
import { currentDate } from '../../state/signals';
import { showDate } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatInterval, joinFacts, t, word } from '../../texts/texts';
import { RelationStrip } from './row';

/** The state between two actors over time: every interval, its turning points, and its evidence. */
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
        {t('relation')}
      </p>
      <h2 id="card-title" dir="auto">
        {t('pair', { a: actorName(a), b: actorName(b) })}
      </h2>
      <RelationStrip intervals={intervals} />
      {intervals.map((interval) => (
        <IntervalView key={interval.id} interval={interval} isAsked={interval.id === id} />
      ))}
    </>
  );
}

/** The props of {@link IntervalView}. */
interface IntervalProps {
  interval: Relation;
  /** Whether the card was opened for this interval. */
  isAsked: boolean;
}

/** One interval. It is open if it includes the date shown or was requested; otherwise it is folded. */
function IntervalView({ interval, isAsked }: IntervalProps) {
  const { validFrom, validTo, state, summary, lastEvidence, turningPoints, confidence } = interval;
  const date = currentDate.value;
  const isHeld = holdsOn(interval, date);
  return (
    <details
      class={`card-section interval${isHeld ? ' is-held' : ''}`}
      data-interval={interval.id}
      open={isHeld || isAsked}
    >
      <summary>
        <h3>
          {word('state', state)}
          <small>{formatInterval(validFrom, validTo)}</small>
        </h3>
        {isHeld && <span class="held-mark">{t('asOfDate', { date: formatDate(date) })}</span>}
      </summary>
      <p class="hint">
        {joinFacts([
          t('lastEvidenceOn', { date: formatDate(lastEvidence) }),
          t('labelled', { label: t('confidence'), value: word('confidence', confidence) }),
        ])}
      </p>
      {isHeld && date > firstDay(lastEvidence) && (
        <p class="callout">
          {t('beyondEvidence', { shown: formatDate(date), last: formatDate(lastEvidence) })}
        </p>
      )}
      <p class="card-summary" dir="auto">
        {summary}
        {isHeld && <OfAllItsTime until={validTo ?? lastEvidence} />}
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
  const isLater = firstDay(date) > currentDate.value;
  return (
    <li class={isLater ? 'is-later' : ''}>
      <button type="button" class="link-button" onClick={() => showDate(firstDay(date))}>
        <time dateTime={date}>{formatDate(date, circa ? 'circa' : 'day')}</time>
      </button>
      <div>
        <p dir="auto">{summary}</p>
        {isLater && <small>{t('later', { date: formatDate(currentDate.value) })}</small>}
        <Evidence statements={statements} sources={sources} />
      </div>
    </li>
  );
}

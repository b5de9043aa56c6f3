import { useEffect } from 'preact/hooks';
import { ActorName } from '../../components/actor-name';
import { LoadNotice } from '../../components/load-notice';
import { Said } from '../../components/said';
import { scenarioData } from '../../data/analysis';
import { data } from '../../data/layers';
import { featureOf, fullRecord, loadFullRecords } from '../../data/records';
import {
  CROSSING,
  firstSpokenOf,
  judgementsOf,
  lastWords,
  verdictCounts,
  wordsOn,
} from '../../model/crossing';
import type { Judgement, ScenarioAnswer, Verdict } from '../../model/scenario';
import { currentDate } from '../../state/signals';
import { openFeature } from '../../state/store';
import { formatDate, formatNumber, joinFacts, t, word } from '../../texts/texts';
import { Picture } from './picture';

/** How long the date must rest before an arrangement is judged anew, in milliseconds. */
const REST_MS = 150;

/** One arrangement: its picture, what each side says of it, and how each side's positions come out under it. */
export function Arrangement({ id, number }: { id: string; number: number }) {
  const scenario = scenarioData(id);
  const date = currentDate.value;
  useEffect(() => {
    // The first is asked for at once, and a drag of the date is one question.
    const isFirst = scenario.state.peek() === 'idle';
    const timer = setTimeout(() => void scenario.load(date), isFirst ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [scenario, date]);
  const answer = scenario.answer.value;
  return (
    <article class="arrangement" data-scenario={id} aria-busy={answer === null}>
      <h3 dir="auto">
        <span class="arrangement-number">{number}</span> {answer?.title ?? word('scenario', id)}
      </h3>
      <figure>
        <Picture answer={answer} />
        {answer && <LaterNote answer={answer} />}
      </figure>
      {answer && answer.datetime === date ? (
        <Judged answer={answer} />
      ) : (
        <LoadNotice of={[scenario]} />
      )}
    </article>
  );
}

/** Says of an arrangement that nobody had spoken of on the date shown, since when it is spoken of. */
function LaterNote({ answer }: { answer: ScenarioAnswer }) {
  const spoken = firstSpokenOf(answer);
  if (spoken === null || spoken <= currentDate.value) return null;
  return (
    <figcaption class="arrangement-later">
      {t('arrangementLater', { date: formatDate(spoken) })}
    </figcaption>
  );
}

function Judged({ answer }: { answer: ScenarioAnswer }) {
  return (
    <>
      <dl class="arrangement-sides">
        {CROSSING.parties.map((actor) => (
          <Side key={actor} actor={actor} answer={answer} />
        ))}
      </dl>
      <BorderLeft answer={answer} />
      <Details answer={answer} />
    </>
  );
}

/** One side's words on an arrangement, and how its claims and red lines come out under it. */
function Side({ actor, answer }: { actor: string; answer: ScenarioAnswer }) {
  const date = currentDate.value;
  const judgements = judgementsOf(answer, actor);
  const words = wordsOn(answer, actor, date, actorsOf);
  const counts = verdictCounts(judgements);
  return (
    <div class="arrangement-side" data-side={actor}>
      <dt>
        <ActorName id={actor} />
      </dt>
      <dd>
        {words ? <Said words={words} /> : <OnOwnPosition judgements={judgements} />}
        <p class="arrangement-verdicts">
          {counts.length === 0
            ? t('noJudgement', { date: formatDate(date) })
            : joinFacts(counts.map(countText))}
        </p>
      </dd>
    </div>
  );
}

function countText({ verdict, count }: { verdict: Verdict; count: number }): string {
  switch (verdict) {
    case 'held':
      return t('countHeld', { count });
    case 'breached':
      return t('countBreached', { count });
    case 'met':
      return t('countMet', { count });
    case 'unmet':
      return t('countUnmet', { count });
    case 'unclear':
      return t('countUnclear', { count });
    case 'not-addressed':
      return t('countNotAddressed', { count });
  }
}

/** Where an actor said nothing of the arrangement itself: the words of the position on which it turns most. */
function OnOwnPosition({ judgements }: { judgements: Judgement[] }) {
  const [first] = judgements;
  const id = first?.position ?? null;
  useEffect(() => {
    if (id) void loadFullRecords('positions', [id]);
  }, [id]);
  const record = id ? featureOf(fullRecord('positions', id).value) : null;
  const words = record && lastWords(record.properties.statements, currentDate.value);
  return (
    <>
      <p class="arrangement-silent">
        {t('nothingOnArrangement')} {first && words && t('onPosition', { title: first.title })}
      </p>
      {words && <Said words={words} />}
    </>
  );
}

/** How much of the border of Armenia and Iran stays, as computed. */
function BorderLeft({ answer: { strip } }: { answer: ScenarioAnswer }) {
  if (!strip) return null;
  const total = formatNumber(strip.totalKm, 1);
  const text =
    strip.remainingKm === null || strip.cannotTell
      ? t('borderUnknown', { total })
      : t('borderLeft', { km: formatNumber(strip.remainingKm, 1), total });
  return <p class="arrangement-km">{text}</p>;
}

/** Each position with its verdict and why: the picture's text twin. */
function Details({ answer }: { answer: ScenarioAnswer }) {
  return (
    <details class="arrangement-why">
      <summary>{t('whyVerdicts', { count: answer.judgements.length })}</summary>
      <p dir="auto">{answer.summary}</p>
      <ul>
        {CROSSING.parties
          .flatMap((actor) => judgementsOf(answer, actor))
          .map((judgement) => (
            <li key={judgement.position}>
              <button
                type="button"
                class="link-button"
                dir="auto"
                onClick={() => openFeature({ collection: 'positions', id: judgement.position })}
              >
                {judgement.title}
              </button>{' '}
              <small>
                {joinFacts([word('kind', judgement.kind), word('verdict', judgement.verdict)])}
              </small>
              <p dir="auto">{judgement.explanation}</p>
            </li>
          ))}
      </ul>
    </details>
  );
}

function actorsOf(statement: string): readonly string[] {
  return data.statements.find(statement)?.properties.actors ?? [];
}

import { useEffect, useRef } from 'preact/hooks';
import { ActorName } from '../../components/actor-name';
import { BorderLeft } from '../../components/border-left';
import { FailedFile, LoadNotice, RecordNotice } from '../../components/load-notice';
import { Said } from '../../components/said';
import { verdictCountText } from '../../components/verdict-count';
import { scenarioAddress, scenarioData } from '../../data/analysis';
import { featureOf, fullRecord, loadFullRecords } from '../../data/records';
import { Failure } from '../../data/request';
import {
  CROSSING,
  firstOf,
  judgedActors,
  statementsOf,
  turningPosition,
  wordsOn,
} from '../../model/crossing';
import {
  type Judgement,
  judgementsOf,
  type ScenarioAnswer,
  verdictCounts,
} from '../../model/scenario';
import { type Statement, wordsOfPosition } from '../../model/statement';
import { currentDate } from '../../state/signals';
import { openFeature } from '../../state/store';
import { formatDate, joinFacts, t, word } from '../../texts/texts';
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
    const ask = () => void scenario.load(scenarioAddress(id, date));
    const timer = setTimeout(ask, isFirst ? 0 : REST_MS);
    return () => clearTimeout(timer);
  }, [scenario, id, date]);
  const last = useRef<ScenarioAnswer | null>(null);
  last.current = scenario.answer.value ?? last.current;
  const answer = scenario.state.value === 'failed' ? null : last.current;
  const isOfDate = answer?.datetime === date;
  return (
    <article class="arrangement" data-scenario={id} aria-busy={!isOfDate}>
      <h3 dir="auto">
        <span class="arrangement-number">{number}</span> {answer?.title ?? word('scenario', id)}
      </h3>
      <figure>
        <Picture answer={answer} />
        {answer && <LaterNote answer={answer} />}
      </figure>
      {!isOfDate && <LoadNotice of={[scenario]} />}
      {answer && (
        // While the date is drawn along, the answer of before holds the place: dimmed, and not to be read.
        <div class={isOfDate ? undefined : 'is-of-before'} inert={!isOfDate}>
          <Judged answer={answer} />
        </div>
      )}
    </article>
  );
}

/** The statements that an arrangement rests on, with those who made them, as far as they have come. */
function proposedIn(answer: ScenarioAnswer): Statement[] {
  return statementsOf(answer).flatMap(({ id }) => {
    const record = featureOf(fullRecord('statements', id).value);
    return record ? [record.properties] : [];
  });
}

/** Says of an arrangement that nobody had spoken of on the date shown, since when it is spoken of. */
function LaterNote({ answer }: { answer: ScenarioAnswer }) {
  const spoken = firstOf(statementsOf(answer));
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
      <Sides answer={answer} />
      <BorderLeft strip={answer.strip} />
      <Details answer={answer} />
    </>
  );
}

/** What each side says. Nothing is said to be missing before the statements have come that may hold it. */
function Sides({ answer }: { answer: ScenarioAnswer }) {
  const ids = statementsOf(answer).map(({ id }) => id);
  const records = ids.map((id) => fullRecord('statements', id).value);
  if (records.some((record) => record instanceof Failure)) {
    return <FailedFile id="statements" retry={() => loadFullRecords('statements', ids)} />;
  }
  if (records.includes(null)) return <p class="hint">{t('loading')}</p>;
  return (
    <dl class="arrangement-sides">
      {CROSSING.parties.map((actor) => (
        <Side key={actor} actor={actor} answer={answer} />
      ))}
    </dl>
  );
}

/** One side's words on an arrangement, and how its claims and red lines come out under it. */
function Side({ actor, answer }: { actor: string; answer: ScenarioAnswer }) {
  const date = currentDate.value;
  const judgements = judgementsOf(answer, actor);
  const words = wordsOn(answer, proposedIn(answer), actor, date);
  const counts = verdictCounts(judgements);
  return (
    <div class="arrangement-side" data-side={actor}>
      <dt>
        <ActorName id={actor} />
      </dt>
      <dd>
        {words ? <Said words={words} /> : <OnOwnPosition on={turningPosition(answer, actor)} />}
        <p class="arrangement-verdicts">
          {counts.length === 0
            ? t('noJudgement', { date: formatDate(date) })
            : joinFacts(counts.map(verdictCountText))}
        </p>
      </dd>
    </div>
  );
}

/** Where an actor said nothing of the arrangement itself: the words of the position on which it turns most. */
function OnOwnPosition({ on }: { on: Judgement | null }) {
  const record = on ? fullRecord('positions', on.position).value : null;
  const position = featureOf<'positions'>(record);
  const words = position && wordsOfPosition(position.properties, currentDate.value);
  return (
    <>
      <p class="arrangement-silent">
        {t('nothingOnArrangement')} {on && words && t('onPosition', { title: on.title })}
      </p>
      {words && <Said words={words} />}
      {on && !position && <RecordNotice record={record} collection="positions" id={on.position} />}
    </>
  );
}

/** Each position with its verdict and why, by actors: the picture's text twin. */
function Details({ answer }: { answer: ScenarioAnswer }) {
  return (
    <details class="arrangement-why">
      <summary>{t('whyVerdicts', { count: answer.judgements.length })}</summary>
      <p dir="auto">{answer.summary}</p>
      {judgedActors(answer).map((actor) => (
        <section key={actor} data-judged={actor}>
          <h4>
            <ActorName id={actor} />
          </h4>
          <ul>
            {judgementsOf(answer, actor).map((judgement) => (
              <li key={judgement.position}>
                <Verdicted judgement={judgement} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

function Verdicted({ judgement }: { judgement: Judgement }) {
  const { position, title, kind, verdict, explanation } = judgement;
  return (
    <>
      <button
        type="button"
        class="link-button"
        dir="auto"
        onClick={() => openFeature({ collection: 'positions', id: position })}
      >
        {title}
      </button>{' '}
      <small>{joinFacts([word('kind', kind), word('verdict', verdict)])}</small>
      <p dir="auto">{explanation}</p>
    </>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { ActorName } from '../../components/actor-name';
import { BorderLeft } from '../../components/border-left';
import { FailedFile, LoadNotice, RecordNotice } from '../../components/load-notice';
import { Said } from '../../components/said';
import { VerdictCounts } from '../../components/verdict-count';
import { latestScenarioData, scenarioAddress, scenarioData } from '../../data/analysis';
import { lastEvidence } from '../../data/layers';
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
import { judgedOf } from '../../model/staircase';
import { type Statement, wordsOfPosition } from '../../model/statement';
import { currentDate } from '../../state/signals';
import { openFeature, showDate } from '../../state/store';
import { formatDate, joinFacts, t, word } from '../../texts/texts';
import { Picture } from './picture';

/** How long the date must rest before new verdicts are requested, in milliseconds. */
const REST_MS = 150;

/** One arrangement: its picture, what each side says on it, and the verdicts on each side's positions. */
export function Arrangement({ id }: { id: string }) {
  const scenario = scenarioData(id);
  const date = currentDate.value;
  useEffect(() => {
    // The first verdicts were requested with the screen; a drag of the date is one request.
    const timer = setTimeout(() => void scenario.load(scenarioAddress(id, date)), REST_MS);
    return () => clearTimeout(timer);
  }, [scenario, id, date]);
  const last = useRef<ScenarioAnswer | null>(null);
  last.current = scenario.answer.value ?? last.current;
  const answer = scenario.state.value === 'failed' ? null : last.current;
  const isOfDate = answer?.datetime === date;
  return (
    <article class="arrangement" data-scenario={id} aria-busy={!isOfDate}>
      <h3 dir="auto">{answer?.title ?? word('scenario', id)}</h3>
      <figure>
        <Picture answer={answer} />
        {answer && <LaterNote answer={answer} />}
      </figure>
      {!isOfDate && <LoadNotice of={[scenario]} />}
      {answer && (
        // While the date is dragged, the previous answer stays, dimmed and hidden from screen readers.
        <div class={isOfDate ? undefined : 'is-of-before'} inert={!isOfDate}>
          <Judged answer={answer} />
        </div>
      )}
    </article>
  );
}

/** The statements that an arrangement is based on, with those who made them, as far as they have loaded. */
function proposedIn(answer: ScenarioAnswer): Statement[] {
  return statementsOf(answer).flatMap(({ id }) => {
    const record = featureOf(fullRecord('statements', id).value);
    return record ? [record.properties] : [];
  });
}

/** If nobody had spoken of an arrangement by the date shown, says when it was first mentioned. */
function LaterNote({ answer }: { answer: ScenarioAnswer }) {
  const date = currentDate.value;
  const spoken = firstOf(statementsOf(answer));
  if (spoken === null || spoken <= date) return null;
  return (
    <figcaption class="arrangement-later">
      <p class="begins-now">{t('arrangementLater', { date: formatDate(spoken) })}.</p>
      <Latest id={answer.id} />
      <p>{t('judgedBefore', { date: formatDate(date) })}</p>
    </figcaption>
  );
}

/** The verdicts on a scenario by the positions of the latest day on record, in short. */
function Latest({ id }: { id: string }) {
  const last = lastEvidence.value;
  const scenario = latestScenarioData(id);
  useEffect(() => {
    if (last !== null) void scenario.load(scenarioAddress(id, last));
  }, [scenario, id, last]);
  const answer = scenario.answer.value;
  if (last === null || !answer) return <LoadNotice of={[scenario]} />;
  const breached = answer.judgements.filter(({ verdict }) => verdict === 'breached');
  const { unclear, open } = judgedOf(answer.judgements, 'red-line');
  const date = formatDate(last);
  return (
    <>
      <p>
        {t('judgedLatest', { date, count: breached.length, unclear, open })}{' '}
        <button type="button" class="link-button" onClick={() => showDate(last)}>
          {t('showLatest', { date })}
        </button>
      </p>
      <Breached judgements={breached} hasActor />
    </>
  );
}

/** The red lines that an arrangement breaches, each with a link to its card. */
function Breached({
  judgements,
  hasActor = false,
}: {
  judgements: Judgement[];
  hasActor?: boolean;
}) {
  if (judgements.length === 0) return null;
  return (
    <ul class="arrangement-breached">
      {judgements.map(({ position, actor, title }) => (
        <li key={position}>
          {hasActor && <ActorName id={actor} />} <Title id={position} title={title} />
        </li>
      ))}
    </ul>
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

/** Whether the statements that may contain a side's words have loaded. Nothing is called missing before. */
type WordsState = 'loading' | 'ready' | 'failed';

/** What each side says. The verdicts do not wait for the words, which are requested once the verdicts are known. */
function Sides({ answer }: { answer: ScenarioAnswer }) {
  const ids = statementsOf(answer).map(({ id }) => id);
  const records = ids.map((id) => fullRecord('statements', id).value);
  const hasFailed = records.some((record) => record instanceof Failure);
  const ready = records.includes(null) ? 'loading' : 'ready';
  return (
    <>
      {hasFailed && <FailedFile id="statements" retry={() => loadFullRecords('statements', ids)} />}
      <dl class="arrangement-sides">
        {CROSSING.parties.map((actor) => (
          <Side key={actor} actor={actor} answer={answer} words={hasFailed ? 'failed' : ready} />
        ))}
      </dl>
    </>
  );
}

/** The props of {@link Side}. */
interface SideProps {
  actor: string;
  answer: ScenarioAnswer;
  words: WordsState;
}

/** One side's words on an arrangement, and the verdicts on its claims and red lines. */
function Side({ actor, answer, words }: SideProps) {
  const judgements = judgementsOf(answer, actor);
  const counts = verdictCounts(judgements);
  return (
    <div class="arrangement-side" data-side={actor}>
      <dt>
        <ActorName id={actor} />
      </dt>
      <dd>
        {words === 'loading' && <p class="hint">{t('loading')}</p>}
        {words === 'ready' && <Words actor={actor} answer={answer} />}
        <p class="arrangement-verdicts">
          {counts.length === 0 ? (
            t('noJudgement', { date: formatDate(currentDate.value) })
          ) : (
            <VerdictCounts of={counts} />
          )}
        </p>
        <Breached judgements={judgements.filter(({ verdict }) => verdict === 'breached')} />
      </dd>
    </div>
  );
}

/** The last words of an actor on an arrangement, or on its own position that depends most on it. */
function Words({ actor, answer }: { actor: string; answer: ScenarioAnswer }) {
  const words = wordsOn(answer, proposedIn(answer), actor, currentDate.value);
  return words ? <Said words={words} /> : <OnOwnPosition on={turningPosition(answer, actor)} />;
}

/** If an actor said nothing on the arrangement itself: the words of its position that depends most on it. */
function OnOwnPosition({ on }: { on: Judgement | null }) {
  const record = on ? fullRecord('positions', on.position).value : null;
  const position = featureOf<'positions'>(record);
  const words = position && wordsOfPosition(position.properties, currentDate.value);
  if (on && !position) {
    return <RecordNotice record={record} collection="positions" id={on.position} />;
  }
  return (
    <>
      {words && <Said words={words} />}
      <p class="arrangement-silent">
        {on && words ? t('onPosition', { title: on.title }) : t('nothingOnArrangement')}
      </p>
    </>
  );
}

/** Each position with its verdict and the reason, by actor: the picture's content as text. */
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

/** The title of a position, which opens its card. */
function Title({ id, title }: { id: string; title: string }) {
  return (
    <button
      type="button"
      class="link-button"
      dir="auto"
      onClick={() => openFeature({ collection: 'positions', id })}
    >
      {title}
    </button>
  );
}

function Verdicted({ judgement }: { judgement: Judgement }) {
  const { position, title, kind, verdict, explanation } = judgement;
  return (
    <>
      <Title id={position} title={title} />{' '}
      <small>{joinFacts([word('kind', kind), word('verdict', verdict)])}</small>
      <p dir="auto">{explanation}</p>
    </>
  );
}

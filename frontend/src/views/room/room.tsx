import { useEffect, useRef } from 'preact/hooks';
import { LoadFailure, LoadNotice } from '../../components/load-notice';
import { analysis, roomAddress, roomData, roomPage } from '../../data/analysis';
import { release } from '../../data/release';
import { actorName } from '../../data/resolver';
import {
  isNarrowed,
  type RoomAnswer,
  type RoomDimension,
  roomCounts,
  ruledOutGroups,
  rulingActors,
} from '../../model/room';
import { actorOrder, currentDate } from '../../state/signals';
import { formatDate, formatList, t } from '../../texts/texts';
import { laterNote } from '../judgement/head';
import { useScenarios } from '../judgement/shown';
import { RedLines, RulingLines } from './red-lines';

/** What no red line of the date rules out: first in a sentence, then question by question. */
export function RoomScreen() {
  const address = roomAddress(currentDate.value);
  useEffect(() => void roomData.load(address), [address]);
  const last = useRef<RoomAnswer | null>(null);
  const answer = roomData.answer.value;
  last.current = answer ?? last.current;
  const hasFailed = roomData.state.value === 'failed';
  const shown = hasFailed ? null : last.current;
  return (
    <div class="room" aria-busy={answer === null && !hasFailed}>
      {!answer && <LoadNotice of={[roomData]} />}
      {shown && <Room answer={shown} />}
    </div>
  );
}

function Room({ answer }: { answer: RoomAnswer }) {
  const { dimensions, empty, redLines, explanation, doesNotSay } = answer;
  const isOpen = !empty && redLines.length > 0;
  return (
    <>
      {isOpen && <Sum answer={answer} />}
      <p dir="auto">{explanation}</p>
      {redLines.length > 0 && <Scenarios answer={answer} />}
      {isOpen &&
        dimensions.filter(isNarrowed).map((one) => <Question key={one.dimension} of={one} />)}
      {isOpen && <Untouched dimensions={dimensions.filter((one) => !isNarrowed(one))} />}
      {isOpen && <WithClaims answer={answer} />}
      {isOpen && <Hinges answer={answer} />}
      <section class="room-basis">
        <h3>{t('roomBasis')}</h3>
        <RedLines ids={redLines} />
        <p class="hint" dir="auto">
          {doesNotSay}
        </p>
        {!release && (
          <p class="hint">
            <a href={roomPage(answer.datetime)}>{t('roomWhole')}</a>
          </p>
        )}
      </section>
    </>
  );
}

/** The answer in one sentence. */
function Sum({ answer: { datetime, dimensions } }: { answer: RoomAnswer }) {
  const { all, left } = roomCounts(dimensions);
  const ruling = rulingActors(dimensions);
  return (
    <p class="room-sum" role="status">
      {t('roomSum', {
        actors: formatList(actorOrder.value.filter((one) => ruling.has(one)).map(actorName)),
        date: formatDate(datetime),
        questions: dimensions.length,
        out: all - left,
        all,
        left,
      })}
    </p>
  );
}

/** A question: the answers that are left, and each other answer with the red lines that rule it out. */
function Question({ of }: { of: RoomDimension }) {
  const { dimension, question, values } = of;
  const left = values.filter(({ possible }) => possible);
  return (
    <section class="room-question" data-dimension={dimension}>
      <h3 dir="auto">{question}</h3>
      <div class="room-left">
        <h4>{t('roomLeft')}</h4>
        <ul>
          {left.map(({ value, label }) => (
            <li key={value} data-left={value}>
              <bdi>{label}</bdi>
            </li>
          ))}
        </ul>
      </div>
      <div class="room-out">
        <h4>{t('roomRuledOut')}</h4>
        <ul>
          {ruledOutGroups(of).map(({ values: out, by }) => (
            <li key={out[0]?.value}>
              {out.map(({ value, label }) => (
                <p key={value} data-out={value}>
                  <bdi>{label}</bdi>
                </p>
              ))}
              <RulingLines by={by} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The questions of which every answer is left. */
function Untouched({ dimensions }: { dimensions: RoomDimension[] }) {
  if (dimensions.length === 0) return null;
  return (
    <details class="room-untouched">
      <summary>{t('roomUntouched', { count: dimensions.length })}</summary>
      <dl>
        {dimensions.map(({ dimension, question, values }) => (
          <div key={dimension}>
            <dt dir="auto">{question}</dt>
            <dd dir="auto">{formatList(values.map(({ label }) => label))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Which scenarios no red line rules out, and which red lines rule out the others. */
function Scenarios({ answer: { nearest } }: { answer: RoomAnswer }) {
  const { loading, answers } = useScenarios();
  const later = (id: string) => answers.filter((one) => one.id === id).map(laterNote)[0];
  const left = nearest.filter(({ ruledOutBy }) => !ruledOutBy);
  const out = nearest.filter(({ ruledOutBy }) => ruledOutBy);
  return (
    <section class="room-scenarios">
      <h3>{t('roomScenarios', { all: nearest.length, count: left.length })}</h3>
      <LoadFailure of={[loading]} />
      <ul>
        {left.map(({ scenario, title }) => (
          <li key={scenario} data-left={scenario}>
            <Later title={title} note={later(scenario)} />
          </li>
        ))}
      </ul>
      {out.length > 0 && (
        <details>
          <summary>{t('roomScenariosOut', { count: out.length })}</summary>
          <ul>
            {out.map(({ scenario, title, ruledOutBy }) => (
              <li key={scenario} data-out={scenario}>
                <Later title={title} note={later(scenario)} />
                <RulingLines by={ruledOutBy ? [ruledOutBy] : []} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** A scenario’s title, and whether it is later than the date shown. */
function Later({ title, note }: { title: string; note: string | null | undefined }) {
  return (
    <>
      <bdi>{title}</bdi> {note && <small>{note}</small>}
    </>
  );
}

/** What is left if every claim on record is met, too. */
function WithClaims({ answer: { withClaims } }: { answer: RoomAnswer }) {
  const { dimensions = [], explanation } = withClaims;
  const { all, left } = roomCounts(dimensions);
  return (
    <section>
      <h3>{t('roomClaims')}</h3>
      <p dir="auto">{explanation ?? t('roomClaimsLeft', { all, count: left })}</p>
    </section>
  );
}

/** A disputed word and one way to read it. */
function readingText([term, reading]: [string, string]): string {
  const found = analysis.answer.value?.terms.find(({ id }) => id === term);
  const text = found?.readings.find(({ id }) => id === reading)?.text ?? reading;
  return t('roomReading', { word: found?.word ?? term, reading: text });
}

/** The readings of disputed words that narrow what is left. */
function Hinges({ answer: { hinges, dimensions } }: { answer: RoomAnswer }) {
  if (hinges.length === 0) return <p>{t('roomNoHinge')}</p>;
  const labels = (id: string, some: string[]) =>
    dimensions
      .filter(({ dimension }) => dimension === id)
      .flatMap(({ values }) => values.filter(({ value }) => some.includes(value)))
      .map(({ label }) => label);
  return (
    <section>
      <h3>{t('roomHinges')}</h3>
      <ul>
        {hinges.map(({ readings, empties, ruledOut }) => (
          <li key={Object.entries(readings).join()} dir="auto">
            {t('roomHinge', {
              readings: formatList(Object.entries(readings).map(readingText)),
              empties: empties ? 'yes' : 'no',
              values: formatList(ruledOut.flatMap((one) => labels(one.dimension, one.values))),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

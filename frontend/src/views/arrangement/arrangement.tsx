import { useEffect, useRef } from 'preact/hooks';
import { LoadNotice } from '../../components/load-notice';
import { VerdictCounts } from '../../components/verdict-count';
import {
  analysis,
  arrangementAddress,
  arrangementData,
  scenarioAddress,
  scenarioData,
  scenarioList,
  scenarioListAddress,
} from '../../data/analysis';
import { chosenOf } from '../../model/arrangement';
import { type ScenarioAnswer, verdictCounts } from '../../model/scenario';
import { currentDate } from '../../state/signals';
import { inView, showPart, showScreen } from '../../state/store';
import { t } from '../../texts/texts';
import { JudgementPanel } from '../judgement/panel';
import { Choices } from './choices';
import { Outcome } from './outcome';

/** One row per dimension, one chip per value, and beside them the results of the choice. */
export function OwnArrangement() {
  return (
    <div class="own-arrangement">
      <div>
        <StartFrom />
        <Choices dimensions={analysis.answer.value?.dimensions ?? []} />
        <ToOutcome />
        <ToRoom />
      </div>
      <Results />
    </div>
  );
}

/** The way to the screen that answers the question the other way round: what no red line rules out. */
function ToRoom() {
  return (
    <p class="hint to-room">
      {t('roomLead')}{' '}
      <button type="button" class="link-button" onClick={() => showScreen('room')}>
        {t('roomTitle')}
      </button>
    </p>
  );
}

/** On a phone: the results in short, below the choices, with a link down to them. */
function ToOutcome() {
  const judgements = arrangementData.answer.value?.judgements;
  if (!judgements) return null;
  return (
    <button
      type="button"
      class="to-outcome"
      onClick={() => document.querySelector('.own-outcome')?.scrollIntoView()}
    >
      <VerdictCounts of={verdictCounts(judgements)} /> ↓
    </button>
  );
}

/** The results of the choice. While a new answer loads, the previous one stays. */
function Results() {
  const arrangement = inView.arrangement.value;
  const stripKm = inView.stripKm.value;
  const address = arrangementAddress(arrangement, stripKm, currentDate.value);
  useEffect(() => void arrangementData.load(address), [address]);
  const last = useRef<ScenarioAnswer | null>(null);
  const answer = arrangementData.answer.value;
  last.current = answer ?? last.current;
  const hasFailed = arrangementData.state.value === 'failed';
  const shown = hasFailed ? null : last.current;
  return (
    <section
      class="own-outcome"
      aria-label={t('outcome')}
      aria-busy={answer === null && !hasFailed}
    >
      {!answer && <LoadNotice of={[arrangementData]} />}
      {shown && <Outcome answer={shown} chosen={arrangement} />}
    </section>
  );
}

/** The steps to a verdict under the choice. */
export function OwnJudgementPanel() {
  const judged = inView.judged.value;
  if (!judged || judged.scenario !== null) return null;
  return (
    <JudgementPanel
      key={judged.position}
      loading={arrangementData}
      under={t('yourArrangement')}
      position={judged.position}
      judgements={arrangementData.answer.value?.judgements ?? null}
    />
  );
}

/** Sets the choice to a scenario's answers, or clears it. */
function StartFrom() {
  const date = currentDate.value;
  useEffect(() => void scenarioList.load(scenarioListAddress(date)), [date]);
  const start = async (id: string) => {
    const scenario = scenarioData(id);
    await scenario.load(scenarioAddress(id, date));
    const answer = scenario.answer.peek();
    if (answer) showPart({ arrangement: chosenOf(answer), stripKm: null, judged: null });
  };
  return (
    <>
      <LoadNotice of={[scenarioList]} />
      <div class="choice-row">
        <label>
          {t('startFrom')}{' '}
          <select
            value=""
            onChange={(event) => {
              void start(event.currentTarget.value);
              event.currentTarget.value = '';
            }}
          >
            <option value="" disabled>
              {t('chooseScenario')}
            </option>
            {(scenarioList.answer.value?.scenarios ?? []).map(({ id, title }) => (
              <option key={id} value={id} dir="auto">
                {title}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="foot-button"
          onClick={() => showPart({ arrangement: {}, stripKm: null, judged: null })}
        >
          {t('clearChoice')}
        </button>
      </div>
    </>
  );
}

import { LoadFailure, LoadNotice } from '../../components/load-notice';
import { OrderChoice } from '../../components/order-choice';
import { judgedText } from '../../components/verdict-count';
import type { Judgement } from '../../model/scenario';
import { type Judged, type Step, stepsOf } from '../../model/staircase';
import { SCENARIO_ORDERS } from '../../state/order';
import { actorOrder } from '../../state/signals';
import { change, inView } from '../../state/store';
import { formatNumber, t, word } from '../../texts/texts';
import { JudgementChip } from '../judgement/chip';
import { laterNote, Proposers } from '../judgement/head';
import { useScenarios } from '../judgement/shown';

/** Scenarios side by side; under each, the red lines that it breaches and the claims that it meets. */
export function Staircase() {
  const { loading, answers, isOfDate } = useScenarios();
  if (answers.length === 0) return <LoadNotice of={[loading]} />;
  const steps = stepsOf(answers, inView.scenarioOrder.value, actorOrder.value);
  return (
    <>
      <LoadFailure of={[loading]} />
      <Orders />
      <div class="staircase-frame" style={{ '--columns': columnsOf(steps) }}>
        <Titles steps={steps} />
        <ol class={`staircase${isOfDate ? '' : ' is-of-before'}`} aria-busy={!isOfDate}>
          {steps.map((step) => (
            <StepView key={step.answer.id} step={step} />
          ))}
        </ol>
      </div>
    </>
  );
}

/** The widths of the columns: a scenario that breaches and meets nothing needs less room. */
function columnsOf(steps: Step[]): string {
  return steps
    .map(({ breached, met }) =>
      breached.length + met.length > 0 ? 'minmax(9rem, 3fr)' : 'minmax(6.5rem, 2fr)',
    )
    .join(' ');
}

/** The titles again, in a row that stays visible; screen readers get the titles of the steps instead. */
function Titles({ steps }: { steps: Step[] }) {
  return (
    <div class="staircase-titles" aria-hidden="true">
      {steps.map(({ number, answer }) => (
        <p key={answer.id} dir="auto">
          <span class="arrangement-number">{formatNumber(number)}</span> {answer.title}
        </p>
      ))}
    </div>
  );
}

/** The choice of the order. Sums rank scenarios only on request. */
function Orders() {
  return (
    <OrderChoice
      nameOf={(order) => word('scenarioOrder', order)}
      orders={SCENARIO_ORDERS}
      chosen={inView.scenarioOrder.value}
      choose={(scenarioOrder) => change({ scenarioOrder })}
    />
  );
}

function StepView({ step: { number, answer, breached, met, redLines, claims } }: { step: Step }) {
  const later = laterNote(answer);
  return (
    <li class="step" data-step={answer.id}>
      <header>
        <h3 dir="auto">
          <span class="arrangement-number">{formatNumber(number)}</span> {answer.title}
        </h3>
        <p class="hint">
          <Proposers answer={answer} />
        </p>
        {later && <p class="arrangement-later begins-now">{later}</p>}
      </header>
      <div>
        <Chips
          title={t('redLinesBreached', { count: breached.length })}
          of={redLines}
          judgements={breached}
          scenario={answer.id}
          mark="breached"
        />
        <Chips
          title={t('claimsMet', { count: met.length })}
          of={claims}
          judgements={met}
          scenario={answer.id}
          mark="met"
        />
      </div>
    </li>
  );
}

function Chips({
  title,
  of,
  judgements,
  scenario,
  mark,
}: {
  title: string;
  /** How many positions are judged, and how many of them are left open: no breach is no clean bill. */
  of: Judged;
  judgements: Judgement[];
  scenario: string;
  mark: 'breached' | 'met';
}) {
  return (
    <section class={`step-chips is-${mark}`} data-verdict={mark}>
      <h4>
        {title} <small>{judgedText(of)}</small>
      </h4>
      {judgements.length > 0 && (
        <ul>
          {judgements.map((judgement) => (
            <li key={judgement.position}>
              <JudgementChip judgement={judgement} scenario={scenario} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

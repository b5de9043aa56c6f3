import { LoadFailure, LoadNotice } from '../../components/load-notice';
import { TableFrame } from '../../components/table-frame';
import { judgedText } from '../../components/verdict-count';
import { actorName } from '../../data/resolver';
import type { Judgement } from '../../model/scenario';
import { type Step, stepsOf } from '../../model/staircase';
import { actorOrder } from '../../state/signals';
import { inView } from '../../state/store';
import { formatNumber, t, word } from '../../texts/texts';
import { laterNote, Proposers } from '../judgement/head';
import { useScenarios } from '../judgement/shown';

/** The staircase as a table, with one row per scenario. */
export function StaircaseText() {
  const { loading, answers, isOfDate } = useScenarios();
  if (answers.length === 0) return <LoadNotice of={[loading]} />;
  const steps = stepsOf(answers, inView.scenarioOrder.value, actorOrder.value);
  return (
    <>
      <LoadFailure of={[loading]} />
      <TableFrame name={word('screenTitle', 'staircase')} isBusy={!isOfDate}>
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{t('scenario')}</th>
              <th scope="col">{t('redLinesBreachedHead')}</th>
              <th scope="col">{t('claimsMetHead')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <Row key={step.answer.id} step={step} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

function Row({ step: { number, answer, breached, met, redLines, claims } }: { step: Step }) {
  const later = laterNote(answer);
  return (
    <tr data-step={answer.id}>
      <th scope="row">
        <span class="arrangement-number">{formatNumber(number)}</span>{' '}
        <span dir="auto">{answer.title}</span>
        <small>
          <Proposers answer={answer} />
        </small>
        {later && <small class="arrangement-later begins-now">{later}</small>}
      </th>
      <td>
        <Titles of={breached} />
        <small>{judgedText(redLines)}</small>
      </td>
      <td>
        <Titles of={met} />
        <small>{judgedText(claims)}</small>
      </td>
    </tr>
  );
}

function Titles({ of }: { of: Judgement[] }) {
  if (of.length === 0) return <>{t('noneOfThem')}</>;
  return (
    <ul>
      {of.map(({ position, actor, title }) => (
        <li key={position}>
          <bdi>{actorName(actor)}</bdi>: <bdi>{title}</bdi>
        </li>
      ))}
    </ul>
  );
}

import { scenarioRecords } from '../../data/analysis';
import { actorName } from '../../data/resolver';
import { firstOf, statementsOf } from '../../model/crossing';
import { firstDay } from '../../model/date';
import type { ScenarioAnswer } from '../../model/scenario';
import { currentDate } from '../../state/signals';
import { formatDate, formatInterval, formatList, t } from '../../texts/texts';

/** Who proposed a scenario, or the days of a state of affairs, or that nobody proposed it. */
export function Proposers({ answer: { id, proposedBy } }: { answer: ScenarioAnswer }) {
  const state = scenarioRecords.find(id)?.properties.state;
  if (state) return <>{t('stateOf', { interval: formatInterval(state.from, state.to) })}</>;
  if (proposedBy.length === 0) return <>{t('proposedByNobody')}</>;
  return (
    <>
      {t('proposedBy')} <bdi>{formatList(proposedBy.map(actorName))}</bdi>
    </>
  );
}

/** The day on which a scenario is first mentioned or a state of affairs begins, if it is later than the date shown. */
export function laterNote(answer: ScenarioAnswer): string | null {
  const state = scenarioRecords.find(answer.id)?.properties.state;
  if (state) return firstDay(state.from) > currentDate.value ? t('stateLater') : null;
  const spoken = firstOf(statementsOf(answer));
  if (spoken === null || spoken <= currentDate.value) return null;
  return t('arrangementLater', { date: formatDate(spoken) });
}

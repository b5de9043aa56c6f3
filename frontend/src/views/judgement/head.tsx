import { scenarioRecords } from '../../data/analysis';
import { actorName } from '../../data/resolver';
import { firstOf, statementsOf } from '../../model/crossing';
import { firstDay } from '../../model/date';
import type { ScenarioAnswer } from '../../model/scenario';
import { currentDate } from '../../state/signals';
import { formatDate, formatInterval, formatList, t } from '../../texts/texts';

/** Who proposed a scenario; of a state of affairs, of which days it is; of any other, that nobody did. */
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

/** Since when a scenario is spoken of, or a state of affairs holds, where that is later than the date shown. */
export function laterNote(answer: ScenarioAnswer): string | null {
  const state = scenarioRecords.find(answer.id)?.properties.state;
  if (state) return firstDay(state.from) > currentDate.value ? t('stateLater') : null;
  const spoken = firstOf(statementsOf(answer));
  if (spoken === null || spoken <= currentDate.value) return null;
  return t('arrangementLater', { date: formatDate(spoken) });
}

import { computed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  scenarioAddress,
  scenarioData,
  scenarioList,
  scenarioListAddress,
  scenarioRecords,
} from '../../data/analysis';
import type { Loading } from '../../data/loading';
import type { ScenarioAnswer } from '../../model/scenario';
import { currentDate } from '../../state/signals';

/** The ids of the dossier's scenarios. */
const ids = computed(() => (scenarioList.answer.value?.scenarios ?? []).map(({ id }) => id));

/** All scenarios as one unit of loading: none is shown before all have loaded. */
const together: Loading = {
  id: 'scenarios',
  state: computed(() => {
    const states = parts().map(({ state }) => state.value);
    return (['failed', 'idle', 'loading'] as const).find((one) => states.includes(one)) ?? 'ready';
  }),
  failure: computed(
    () =>
      parts()
        .map(({ failure }) => failure.value)
        .find(Boolean) ?? null,
  ),
  async retry() {
    await Promise.all(parts().map((part) => part.failure.peek() && part.retry()));
  },
};

function parts(): Loading[] {
  return [scenarioList, scenarioRecords, ...ids.value.map(scenarioData)];
}

/** The state of the shown scenarios. */
interface Shown {
  /** The data that must have loaded. */
  loading: Loading;
  /** Every scenario with its verdicts on a day; empty until the first have loaded. */
  answers: ScenarioAnswer[];
  /** Whether that day is the date shown. Until its answers have loaded, the previous ones stay. */
  isOfDate: boolean;
}

/** Every scenario with its verdicts on the date shown, requested at first use. */
export function useScenarios(): Shown {
  const date = currentDate.value;
  useEffect(() => void scenarioList.load(scenarioListAddress(date)), [date]);
  useEffect(() => void scenarioRecords.ask(), []);
  const all = ids.value;
  useEffect(() => {
    for (const id of all) void scenarioData(id).load(scenarioAddress(id, date));
  }, [all, date]);
  const last = useRef<ScenarioAnswer[]>([]);
  const found = all.flatMap((id) => scenarioData(id).answer.value ?? []);
  const isComplete =
    found.length > 0 &&
    found.length === all.length &&
    found.every(({ datetime }) => datetime === date);
  if (isComplete) last.current = found;
  return { loading: together, answers: last.current, isOfDate: isComplete };
}

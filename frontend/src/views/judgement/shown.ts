import { computed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  loadScenarioRecords,
  scenarioAddress,
  scenarioData,
  scenarioList,
  scenarioListAddress,
  scenarioRecords,
} from '../../data/analysis';
import type { Loading } from '../../data/layer-data';
import type { ScenarioAnswer } from '../../model/scenario';
import { currentDate } from '../../state/signals';

/** The ids of the scenarios that the dossier has. */
const ids = computed(() => (scenarioList.answer.value?.scenarios ?? []).map(({ id }) => id));

/** All scenarios as one thing that loads: none is shown before all have come. */
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

/** What is shown of the scenarios. */
interface Shown {
  /** What must have come. */
  loading: Loading;
  /** Every scenario, judged on a day; none before the first have come. */
  answers: ScenarioAnswer[];
  /** Whether that day is the date shown. Until its answers have come, those of before hold the place. */
  isOfDate: boolean;
}

/** Every scenario as judged on the date shown, asked for when they are first needed. */
export function useScenarios(): Shown {
  const date = currentDate.value;
  useEffect(() => void scenarioList.load(scenarioListAddress(date)), [date]);
  useEffect(loadScenarioRecords, []);
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

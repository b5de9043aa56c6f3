import { signal } from '@preact/signals';
import { change, view } from '../state/store';
import type { Tab } from '../state/view';
import { text } from '../text/text';

const TABS: [Tab, string][] = [
  ['map', text.map],
  ['time', text.time],
  ['list', text.list],
];

/** On a phone: whether the sheet with all actors and layers is drawn up over the map. */
export const isSheetOpen = signal(false);

/** On a phone: which part the sheet over the map shows. */
export function TabBar() {
  const choose = (tab: Tab) => {
    isSheetOpen.value = false;
    change({ tab, feature: null });
  };
  return (
    <nav class="tab-bar" aria-label={text.title}>
      {TABS.map(([tab, name]) => (
        <button
          key={tab}
          type="button"
          aria-pressed={view.value.tab === tab}
          onClick={() => choose(tab)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

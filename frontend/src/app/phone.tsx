import { signal } from '@preact/signals';
import { actorName } from '../data/resolver';
import { LISTS } from '../model/collections';
import { SCREEN_TABS, TABS as SCREENS } from '../state/screen';
import { actorOrder } from '../state/signals';
import { inView, showList, showScreen, showTab, toggleActor, view } from '../state/store';
import type { Tab } from '../state/tab';
import { ActorChip } from '../symbols/actor';
import { Icon } from '../symbols/icon';
import { t, word } from '../texts/texts';
import { SearchButton } from '../views/search/button';

const TABS: [Tab, string][] = [
  ['map', t('map')],
  ['time', t('time')],
  ['list', t('list')],
];

/** The screens beside the map. */
const OTHER_TABS = SCREENS.filter((tab) => tab !== 'map');

/** On a phone: whether the sheet with all actors and layers covers the map. */
export const isSheetOpen = signal(false);

/** On a phone: which part the sheet shows. */
export function TabBar() {
  const choose = (tab: Tab) => {
    isSheetOpen.value = false;
    if (tab === 'list' && view.peek().tab !== 'list') showList(LISTS[0], true);
    else showTab(tab, true);
  };
  return (
    <nav class="tab-bar" aria-label={t('title')}>
      {OTHER_TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={false}
          data-screen={SCREEN_TABS[tab][0]}
          onClick={() => showScreen(SCREEN_TABS[tab][0])}
        >
          {word('screenTab', tab)}
        </button>
      ))}
      {TABS.map(([tab, name]) => (
        <button
          key={tab}
          type="button"
          aria-pressed={inView.tab.value === tab}
          onClick={() => choose(tab)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

/** On a phone: the actors in one line under the map, and a button for everything else. */
export function ActorStrip() {
  return (
    <div class="actor-strip">
      <ul>
        {actorOrder.value.map((id) => (
          <li key={id}>
            <StripButton id={id} isShown={inView.actors.value.includes(id)} />
          </li>
        ))}
      </ul>
      <SearchButton />
      <button
        type="button"
        class="foot-button"
        aria-expanded={isSheetOpen.value}
        aria-controls="panel"
        onClick={() => {
          isSheetOpen.value = !isSheetOpen.value;
        }}
      >
        <Icon name="layers" /> {t('openLayers')}
      </button>
    </div>
  );
}

function StripButton({ id, isShown }: { id: string; isShown: boolean }) {
  const name = actorName(id);
  return (
    <button
      type="button"
      class="strip-button"
      aria-pressed={isShown}
      title={isShown ? t('hide', { name }) : t('show', { name })}
      onClick={() => toggleActor(id)}
    >
      <ActorChip actor={id} />
      <bdi class="visually-hidden">{name}</bdi>
    </button>
  );
}

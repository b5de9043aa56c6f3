import { computed } from '@preact/signals';
import { MapView } from '../map/map';
import { inView } from '../state/store';
import { t } from '../texts/texts';
import { Crossing } from '../views/crossing/crossing';
import { isSearchOpen } from '../views/search/open';
import { Dock } from '../views/timeline/dock';
import { Announcer } from './announcer';
import { Caption } from './caption';
import { later } from './later';
import { MapNotice } from './map-notice';
import { onDemand } from './on-demand';
import { Panel } from './panel';
import { ActorStrip, isSheetOpen, TabBar } from './phone';
import { TopBar } from './top-bar';
import { Welcome } from './welcome';

const About = later('About');
const Card = later('Card');
const CiteDialog = later('CiteDialog');
const Downloads = later('Downloads');
const Changes = onDemand(
  () => import('../views/changes/changes').then((found) => found.Changes),
  computed(() => inView.screen.value === 'changes'),
);
const SearchDialog = onDemand(
  () => import('../views/search/dialog').then((found) => found.SearchDialog),
  isSearchOpen,
);

/** The whole page: the crossing, or map, panel, card and time line; below both the caption. */
export function Page() {
  switch (inView.screen.value) {
    case 'crossing':
      return <CrossingPage />;
    case 'changes':
      return <ChangesPage />;
    default:
      return <MapPage />;
  }
}

function ChangesPage() {
  return (
    <div class="page is-crossing">
      <a class="skip-link" href="#changes">
        {t('skipToChanges')}
      </a>
      <TopBar />
      <Changes />
      <Caption />
      <About />
      <SearchDialog />
    </div>
  );
}

function CrossingPage() {
  return (
    <div class="page is-crossing">
      <a class="skip-link" href="#crossing">
        {t('skipToCrossing')}
      </a>
      <TopBar />
      <Crossing />
      <Caption />
      <About />
      <SearchDialog />
    </div>
  );
}

function MapPage() {
  const tab = inView.tab.value;
  const feature = inView.feature.value;
  return (
    <div
      class={`page tab-${tab}${feature ? ' has-card' : ''}${isSheetOpen.value ? ' sheet-open' : ''}`}
    >
      <a class="skip-link" href="#panel">
        {t('skipToList')}
      </a>
      <Panel />
      <main class="stage">
        <MapView />
        <MapNotice />
        <Welcome />
        <Card />
      </main>
      <ActorStrip />
      <Dock />
      <Caption />
      <TabBar />
      <About />
      <SearchDialog />
      <Downloads />
      <CiteDialog />
      <Announcer />
    </div>
  );
}

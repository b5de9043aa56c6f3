import { MapView } from '../map/map';
import { isEmbedded } from '../state/embedded';
import { view } from '../state/store';
import { t } from '../texts/texts';
import { Crossing } from '../views/crossing/crossing';
import { Dock } from '../views/timeline/dock';
import { Announcer } from './announcer';
import { Caption } from './caption';
import { EmbedPage } from './embed';
import { later } from './later';
import { MapNotice } from './map-notice';
import { Panel } from './panel';
import { ActorStrip, isSheetOpen, TabBar } from './phone';
import { TopBar } from './top-bar';
import { Welcome } from './welcome';

const About = later('About');
const Card = later('Card');
const CiteDialog = later('CiteDialog');
const Downloads = later('Downloads');
const ShareDialog = later('ShareDialog');

/** The whole page: the crossing, or map, panel, card and time line; below both the caption. */
export function Page() {
  if (isEmbedded) return <EmbedPage />;
  return view.value.screen === 'crossing' ? <CrossingPage /> : <MapPage />;
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
      <ShareDialog />
    </div>
  );
}

function MapPage() {
  const { tab, feature } = view.value;
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
      <Downloads />
      <CiteDialog />
      <ShareDialog />
      <Announcer />
    </div>
  );
}

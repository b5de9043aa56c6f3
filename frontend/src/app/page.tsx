import { UnnamedFailures } from '../components/load-notice';
import { MapView } from '../map/map';
import { inView } from '../state/store';
import { t } from '../texts/texts';
import { Crossing } from '../views/crossing/crossing';
import { Dock } from '../views/timeline/dock';
import { Announcer } from './announcer';
import { Caption } from './caption';
import { SearchDialog, Story, UnknownValues } from './demanded';
import { later, PartsFailure } from './later';
import { MapNotice } from './map-notice';
import { Panel } from './panel';
import { ActorStrip, isSheetOpen, TabBar } from './phone';
import { ScreenPage } from './screen-page';
import { TopBar } from './top-bar';
import { Welcome } from './welcome';

const About = later('About');
const Card = later('Card');
const Downloads = later('Downloads');
const ShareDialog = later('ShareDialog');

/** The whole page: the crossing, or map, panel, card and time line, or another screen; each with the caption below. */
export function Page() {
  const isStory = inView.story.value !== null;
  return (
    <div class={`frame${isStory ? ' has-story' : ''}`}>
      <Story />
      <ScreenShown />
      <PartsFailure />
      <UnnamedFailures />
      <UnknownValues />
    </div>
  );
}

function ScreenShown() {
  const screen = inView.screen.value;
  if (screen === 'crossing') return <CrossingPage />;
  return screen === 'map' ? <MapPage /> : <ScreenPage screen={screen} />;
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
      <ShareDialog />
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
      <ShareDialog />
      <Announcer />
    </div>
  );
}

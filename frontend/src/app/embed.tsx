import '../texts/of-screens';
import '../styles/embed.css';
import { UnnamedFailures } from '../components/load-notice';
import { MapView } from '../map/map';
import type { Screen } from '../state/screen';
import { inView } from '../state/store';
import { Crossing } from '../views/crossing/crossing';
import { type LateScreen, SCREEN_VIEWS } from '../views/screens';
import { Dock } from '../views/timeline/dock';
import { Announcer } from './announcer';
import { Caption } from './caption';
import { UnknownValues } from './demanded';
import { later, PartsFailure, WholePage } from './later';
import { MapNotice } from './map-notice';
import { ScreenStage } from './screen-page';

const Card = later('Card');
const Downloads = later('Downloads');
const ShareDialog = later('ShareDialog');

/** The page in a frame on another site: the map with the time line, or another screen, and a link to the whole page. */
export function EmbedPage() {
  const screen = inView.screen.value;
  return (
    <div class="frame">
      <div class={`page is-embed is-${screen}${isLate(screen) ? ' is-screen' : ''}`}>
        {screen === 'crossing' && <Crossing />}
        {isLate(screen) && <ScreenStage screen={screen} />}
        {screen === 'map' && <FramedMap />}
        <Caption />
        <WholePage />
        <Announcer />
        <PartsFailure />
        <UnnamedFailures />
        <UnknownValues />
      </div>
    </div>
  );
}

function isLate(screen: Screen): screen is LateScreen {
  return screen in SCREEN_VIEWS;
}

function FramedMap() {
  return (
    <>
      <main class="stage">
        <MapView />
        <MapNotice />
        <Card />
      </main>
      <Dock />
      <Downloads />
      <ShareDialog />
    </>
  );
}

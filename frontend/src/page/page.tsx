import { MapView } from '../map/map-view';
import { Panel } from '../panel/panel';
import { view } from '../state/store';
import { text } from '../text/text';
import { Dock } from '../timeline/dock';
import { ActorStrip } from './actor-strip';
import { Announcer } from './announcer';
import { Caption } from './caption';
import { later } from './later';
import { MapNotice } from './map-notice';
import { isSheetOpen, TabBar } from './tab-bar';
import { Welcome } from './welcome';

const About = later('About');
const Card = later('Card');
const CiteDialog = later('CiteDialog');
const Downloads = later('Downloads');

/** The whole page: map, panel, card, time line and caption. */
export function Page() {
  const { tab, feature } = view.value;
  return (
    <div
      class={`page tab-${tab}${feature ? ' has-card' : ''}${isSheetOpen.value ? ' sheet-open' : ''}`}
    >
      <a class="skip-link" href="#panel">
        {text.skipToList}
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
      <Announcer />
    </div>
  );
}

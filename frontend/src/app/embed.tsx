import { MapView } from '../map/map';
import { formatAddress } from '../state/address';
import { inView, view } from '../state/store';
import { t } from '../texts/texts';
import { Crossing } from '../views/crossing/crossing';
import { Dock } from '../views/timeline/dock';
import { Announcer } from './announcer';
import { Caption } from './caption';
import { later } from './later';
import { MapNotice } from './map-notice';

const Card = later('Card');

/** The page in a frame of another site: the map with the time line, or the crossing, and the way to the whole page. */
export function EmbedPage() {
  const isCrossing = inView.screen.value === 'crossing';
  return (
    <div class={`page is-embed${isCrossing ? ' is-crossing' : ''}`}>
      {isCrossing ? (
        <Crossing />
      ) : (
        <main class="stage">
          <MapView />
          <MapNotice />
          <Card />
        </main>
      )}
      {!isCrossing && <Dock />}
      <Caption />
      <a
        class="foot-button whole-page"
        href={`./${formatAddress(view.value)}`}
        target="_blank"
        rel="noopener"
      >
        {t('wholePage')}
      </a>
      <Announcer />
    </div>
  );
}

import { cite } from '../cite/cited';
import { isAboutOpen } from '../page/about-open';
import { later } from '../page/later';
import { isMapDrawn } from '../state/data';
import { heldPositions } from '../state/shown';
import { change, view } from '../state/store';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';
import { ActorList } from './actor-list';
import { LayerList } from './layer-list';
import { Legend } from './legend';
import { OwnLayerList } from './own-layer-list';

const List = later('List');

/** The actors, the layers and what their lines mean. */
function Switches() {
  return (
    <>
      <ActorList />
      <LayerList />
      <OwnLayerList />
      <Legend />
    </>
  );
}

/** The panel beside the map: actors, layers and legend, or the list of the same as text. */
export function Panel() {
  const isList = view.value.tab === 'list';
  return (
    <aside id="panel" class="panel" tabIndex={-1} aria-label={isList ? text.list : text.layersTab}>
      <header class="masthead">
        <div>
          <h1>{text.title}</h1>
          <p>{text.subtitle}</p>
        </div>
        <button
          type="button"
          class="icon-button cite-view"
          title={text.citeView}
          aria-label={text.citeView}
          onClick={() => cite('view')}
        >
          <Icon name="quote" />
        </button>
        <button
          type="button"
          class="icon-button"
          title={text.about}
          aria-label={text.about}
          onClick={() => {
            isAboutOpen.value = true;
          }}
        >
          <Icon name="info" />
        </button>
      </header>
      <div class="segmented panel-tabs">
        <button type="button" aria-pressed={!isList} onClick={() => change({ tab: 'map' })}>
          {text.layersTab}
        </button>
        <button type="button" aria-pressed={isList} onClick={() => change({ tab: 'list' })}>
          {text.listTab(heldPositions.value.length)}
        </button>
      </div>
      <div class="panel-body">{isMapDrawn.value && (isList ? <List /> : <Switches />)}</div>
    </aside>
  );
}

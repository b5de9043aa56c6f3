import { ShareButton } from '../components/share-button';
import { Toolbar } from '../components/toolbar';
import { data, isMapDrawn } from '../data/layers';
import { LISTS } from '../model/collections';
import { heldPositions } from '../state/signals';
import { inView, showList, showTab } from '../state/store';
import { t } from '../texts/texts';
import { ActorList } from '../views/layers/actors';
import { ImportedLayerList, LayerList } from '../views/layers/layers';
import { Legend } from '../views/layers/legend';
import { SearchButton } from '../views/search/button';
import { later } from './later';
import { ThemeButton } from './theme';
import { AboutButton, ScreenTabs } from './top-bar';

const List = later('List');
const TwoActors = later('TwoActors');

/** The actors, the layers, and the legend of their lines. */
function Switches() {
  return (
    <>
      <ActorList>
        <TwoActors />
      </ActorList>
      <LayerList />
      <ImportedLayerList />
      <Legend />
    </>
  );
}

/** The panel beside the map: actors, layers and legend, or their contents as a list. */
export function Panel() {
  const isList = inView.tab.value === 'list';
  return (
    <aside id="panel" class="panel" tabIndex={-1} aria-label={isList ? t('list') : t('layersTab')}>
      <header class="masthead">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('subtitle')}</p>
        </div>
        <Toolbar label={t('pageTools')} class="page-tools">
          <ShareButton />
          <ThemeButton />
          <AboutButton />
        </Toolbar>
      </header>
      <SearchButton isField />
      <ScreenTabs />
      <Toolbar label={t('panelTabs')} class="segmented panel-tabs">
        <button type="button" aria-pressed={!isList} onClick={() => showTab('map')}>
          {t('layersTab')}
        </button>
        <button type="button" aria-pressed={isList} onClick={() => showList(LISTS[0])}>
          {data.positions.state.value === 'ready'
            ? t('listTab', { count: heldPositions.value.length })
            : t('list')}
        </button>
      </Toolbar>
      <div class="panel-body">{isMapDrawn.value && (isList ? <List /> : <Switches />)}</div>
    </aside>
  );
}

import { effect } from '@preact/signals';
import { render } from 'preact';
import { isAboutOpen } from './app/about-open';
import { followFeature } from './app/follow-feature';
import { loadParts } from './app/later';
import { Page } from './app/page';
import { followTheme } from './app/theme';
import { loadCrossing, loadCurrentVersion, loadEverything, loadRecords } from './data/layers';
import { followAddress, inView, view } from './state/store';
import { locale } from './texts/texts';
import { citationSubject } from './views/citation/request';
import { downloadRequest } from './views/download/request';
import { followSlash } from './views/search/open';
import { startPlayer } from './views/timeline/player';

import './styles/index.css';

document.documentElement.lang = locale.language;
document.documentElement.dir = locale.direction;
followTheme();
followAddress();
followFeature();
followSlash();
startPlayer();
let isMapLoaded = false;
effect(() => {
  const screen = inView.screen.value;
  if (screen === 'crossing') {
    void loadCrossing().then(loadParts);
  } else if (screen !== 'map') {
    void loadRecords().then(loadParts);
  } else if (!isMapLoaded) {
    isMapLoaded = true;
    const { camera, date } = view.peek();
    void loadEverything(camera.zoom, date).then(loadParts);
  }
});
effect(() => {
  const feature = inView.feature.value;
  const tab = inView.tab.value;
  // Whoever wants one of the parts before the rest has come does not wait for it.
  if (
    feature ||
    tab === 'list' ||
    downloadRequest.value ||
    citationSubject.value ||
    isAboutOpen.value
  )
    loadParts();
});
if (view.peek().asOf !== null) void loadCurrentVersion();
render(<Page />, document.body);

import { effect } from '@preact/signals';
import { render } from 'preact';
import { isAboutOpen } from './app/about-open';
import { followFeature } from './app/follow-feature';
import { loadParts } from './app/later';
import { Page } from './app/page';
import { loadCrossing, loadCurrentVersion, loadEverything } from './data/layers';
import { sharedThing } from './state/share';
import { followAddress, view } from './state/store';
import { locale } from './texts/texts';
import { citationSubject } from './views/citation/request';
import { downloadRequest } from './views/download/request';
import { startPlayer } from './views/timeline/player';

import './styles/index.css';

document.documentElement.lang = locale.language;
document.documentElement.dir = locale.direction;
followAddress();
followFeature();
startPlayer();
let isMapLoaded = false;
effect(() => {
  const { screen, camera, date } = view.value;
  if (screen === 'crossing') {
    void loadCrossing().then(loadParts);
  } else if (!isMapLoaded) {
    isMapLoaded = true;
    void loadEverything(camera.zoom, date).then(loadParts);
  }
});
effect(() => {
  const { feature, tab } = view.value;
  // Whoever wants one of the parts before the rest has come does not wait for it.
  if (
    feature ||
    tab === 'list' ||
    downloadRequest.value ||
    citationSubject.value ||
    isAboutOpen.value ||
    sharedThing.value
  )
    loadParts();
});
if (view.peek().asOf !== null) void loadCurrentVersion();
render(<Page />, document.body);

import { effect } from '@preact/signals';
import { render } from 'preact';
import { isAboutOpen } from './app/about-open';
import { renderAtRest } from './app/at-rest';
import { followFeature } from './app/follow-feature';
import { loadParts, loadPartsOnFirstAct, PartFailure } from './app/later';
import { Page } from './app/page';
import { followTheme } from './app/theme';
import { askForScenarios } from './data/analysis';
import { loadCrossing, loadCurrentVersion, loadEverything, loadRecords } from './data/layers';
import { CROSSING } from './model/crossing';
import { isEmbedded } from './state/embedded';
import { sharedThing } from './state/share';
import { followAddress, inView, view } from './state/store';
import { dropMissing } from './state/unknown';
import { locale } from './texts/texts';
import { downloadRequest } from './views/download/request';
import { followSlash } from './views/search/open';
import { startPlayer } from './views/timeline/player';

import './styles/index.css';

// The text for readers to whom no code came (index.html).
document.querySelector('.not-started')?.remove();
document.documentElement.lang = locale.language;
document.documentElement.dir = locale.direction;
followTheme();
renderAtRest();
followAddress();
followFeature();
dropMissing();
followSlash();
startPlayer();
loadPartsOnFirstAct();
let isMapLoaded = false;
effect(() => {
  const screen = inView.screen.value;
  if (screen === 'crossing') {
    void loadCrossing();
    // Now, and not when they are drawn, so that the server computes while the page is drawn.
    askForScenarios(CROSSING.scenarios, view.peek().date);
  } else if (screen !== 'map') {
    void loadRecords();
  } else if (!isMapLoaded) {
    isMapLoaded = true;
    void loadEverything(() => view.peek().camera.zoom);
  }
});
effect(() => {
  const feature = inView.feature.value;
  const tab = inView.tab.value;
  if (
    feature ||
    tab === 'list' ||
    downloadRequest.value ||
    isAboutOpen.value ||
    inView.actors.value.length === 2 ||
    sharedThing.value
  )
    void loadParts();
});
if (view.peek().asOf !== null) void loadCurrentVersion();
if (isEmbedded) void showEmbed();
else render(<Page />, document.body);

/** Shows the page for frames of other sites, whose code is a file of its own. */
async function showEmbed(): Promise<void> {
  try {
    const { EmbedPage } = await import('./app/embed');
    render(<EmbedPage />, document.body);
  } catch {
    render(<PartFailure />, document.body);
  }
}

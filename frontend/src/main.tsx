import './styles/index.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { cited } from './cite/cited';
import { wanted } from './download/wanted';
import { isAboutOpen } from './page/about-open';
import { followFeature } from './page/follow-feature';
import { loadParts } from './page/later';
import { Page } from './page/page';
import { loadCurrentVersion, loadEverything } from './state/data';
import { followAddress, view } from './state/store';
import { text } from './text/text';
import { startPlayer } from './timeline/player';

document.documentElement.lang = text.language;
document.documentElement.dir = text.direction;
followAddress();
followFeature();
startPlayer();
const { camera, date } = view.peek();
void loadEverything(camera.zoom, date).then(loadParts);
effect(() => {
  const { feature, tab } = view.value;
  // Whoever wants one of the parts before the rest has come does not wait for it.
  if (feature || tab === 'list' || wanted.value || cited.value || isAboutOpen.value) loadParts();
});
if (view.peek().asOf !== null) void loadCurrentVersion();
render(<Page />, document.body);

import './styles/index.css';
import { render } from 'preact';
import { followFeature } from './page/follow-feature';
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
void loadEverything(view.peek().camera.zoom, view.peek().date);
if (view.peek().asOf !== null) void loadCurrentVersion();
render(<Page />, document.body);

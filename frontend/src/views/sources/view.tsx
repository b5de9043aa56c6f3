import '../../texts/of-screens';
import '../../styles/sources.css';
import { SourcePanel } from './panel';
import { loadSources } from './shown';
import { Sources } from './sources';
import { SourcesText } from './text';

/** The sources, and how the dossier was made. They are those of all days. */
export const view = {
  Main: Sources,
  TextTwin: SourcesText,
  Aside: SourcePanel,
  load: loadSources,
};

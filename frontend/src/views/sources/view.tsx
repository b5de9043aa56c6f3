import '../../texts/of-screens';
import '../../styles/sources.css';
import { SourcePanel } from './panel';
import { sources } from './shown';
import { Sources } from './sources';
import { SourcesText } from './text';

/** The sources of all days, and how the dossier was made. */
export const view = {
  Main: Sources,
  TextTwin: SourcesText,
  Aside: SourcePanel,
  needs: [sources],
};

import '../../texts/of-screens';
import '../../styles/scenario.css';
import '../../styles/arrangement.css';
import { analysis } from '../../data/analysis';
import { data, loadCrossing } from '../../data/layers';
import { OwnArrangement, OwnJudgementPanel } from './arrangement';

/** The reader's own arrangement. The screen is text, so it has no form as text. */
export const view = {
  Main: OwnArrangement,
  Aside: OwnJudgementPanel,
  days: () => analysis.answer.value?.dates ?? [],
  needs: [analysis, data.actors],
  load: () => void loadCrossing(),
};

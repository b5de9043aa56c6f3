import '../../texts/of-screens';
import '../../styles/scenario.css';
import '../../styles/arrangement.css';
import { analysis, analysisAddress } from '../../data/analysis';
import { loadCrossing } from '../../data/layers';
import { OwnArrangement, OwnJudgementPanel } from './arrangement';

/** An arrangement of one's own. It is text throughout, so it has no twin. */
export const view = {
  Main: OwnArrangement,
  Aside: OwnJudgementPanel,
  days: () => analysis.answer.value?.dates ?? [],
  load: () => {
    void analysis.load(analysisAddress());
    void loadCrossing();
  },
};

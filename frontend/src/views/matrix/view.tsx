import '../../texts/of-screens';
import '../../styles/scenario.css';
import '../../styles/matrix.css';
import { analysis } from '../../data/analysis';
import { data } from '../../data/layers';
import { ScenarioJudgementPanel } from '../judgement/panel';
import { Matrix } from './matrix';
import { MatrixText } from './text';

/** The matrix. */
export const view = {
  Main: Matrix,
  TextTwin: MatrixText,
  Aside: ScenarioJudgementPanel,
  days: () => analysis.answer.value?.dates ?? [],
  needs: [data.actors],
  load: () => void analysis.ask(),
};

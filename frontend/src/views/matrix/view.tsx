import '../../texts/of-screens';
import '../../styles/scenario.css';
import '../../styles/matrix.css';
import { analysis, analysisAddress } from '../../data/analysis';
import { ScenarioJudgementPanel } from '../judgement/panel';
import { Matrix } from './matrix';
import { MatrixText } from './text';

/** The matrix. */
export const view = {
  Main: Matrix,
  TextTwin: MatrixText,
  Aside: ScenarioJudgementPanel,
  days: () => analysis.answer.value?.dates ?? [],
  load: () => void analysis.load(analysisAddress()),
};

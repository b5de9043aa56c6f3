import '../../texts/of-screens';
import '../../styles/scenario.css';
import { analysis, analysisAddress } from '../../data/analysis';
import { ScenarioJudgementPanel } from '../judgement/panel';
import { Staircase } from './staircase';
import { StaircaseText } from './text';

/** The staircase. */
export const view = {
  Main: Staircase,
  TextTwin: StaircaseText,
  Aside: ScenarioJudgementPanel,
  days: () => analysis.answer.value?.dates ?? [],
  load: () => void analysis.load(analysisAddress()),
};

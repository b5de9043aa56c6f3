import '../../texts/of-screens';
import '../../styles/scenario.css';
import { analysis } from '../../data/analysis';
import { data } from '../../data/layers';
import { ScenarioJudgementPanel } from '../judgement/panel';
import { Staircase } from './staircase';
import { StaircaseText } from './text';

/** The staircase. */
export const view = {
  Main: Staircase,
  TextTwin: StaircaseText,
  Aside: ScenarioJudgementPanel,
  days: () => analysis.answer.value?.dates ?? [],
  needs: [data.actors],
  load: () => void analysis.ask(),
};

import '../../texts/of-screens';
import '../../styles/scenario.css';
import '../../styles/room.css';
import { analysis } from '../../data/analysis';
import { data } from '../../data/layers';
import { RoomScreen } from './room';

/** What no red line rules out. The screen is text, so it has no form as text. */
export const view = {
  Main: RoomScreen,
  days: () => analysis.answer.value?.dates ?? [],
  needs: [analysis, data.actors],
};

import '../../texts/of-screens';
import '../../styles/clauses.css';
import { data, loadEverything } from '../../data/layers';
import { firstDay } from '../../model/date';
import { inView } from '../../state/store';
import { Clauses } from './clauses';

/** The clauses of agreements beside the map. The screen is text, so it has no form as text. */
export const view = {
  Main: Clauses,
  hasMap: true,
  days: () => data.agreements.items.value.map(({ date }) => firstDay(date)).sort(),
  needs: [data.agreements, data.actors],
  load: () => void loadEverything(() => inView.camera.peek().zoom),
};

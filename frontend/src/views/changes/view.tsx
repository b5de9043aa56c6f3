import '../../texts/of-screens';
import '../../styles/changes.css';
import { data, loadLate, loadRoutes } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { STATEMENT_LINE } from '../../model/statement';
import { Changes } from './changes';

/** What changed between two dates. */
export const view = {
  Main: Changes,
  days: () => changeDays(data.positions.items.value, data.routes.items.value),
  load: () => {
    loadLate('collisions');
    void loadRoutes();
    if (data.statements.state.peek() === 'idle') {
      void data.statements.load({ only: STATEMENT_LINE, isPlaceless: true });
    }
  },
};

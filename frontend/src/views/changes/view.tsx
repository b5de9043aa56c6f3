import '../../texts/of-screens';
import '../../styles/changes.css';
import { data, loadLate, loadRoutes, loadStatements } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { Changes } from './changes';

/** What changed between two dates. */
export const view = {
  Main: Changes,
  days: () => changeDays(data.positions.items.value, data.routes.items.value),
  load: () => {
    loadLate('collisions');
    void loadRoutes();
    void loadStatements();
  },
};

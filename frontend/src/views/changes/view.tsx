import '../../texts/of-screens';
import '../../styles/changes.css';
import { data, loadStatements } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { Changes } from './changes';

/** What changed between two dates. */
export const view = {
  Main: Changes,
  days: () => changeDays(data.positions.items.value, data.routes.items.value),
  needs: [data.actors, data.positions, data.collisions, data.accords, data.routes, data.statements],
  load: () => void loadStatements(),
};

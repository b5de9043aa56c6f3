import '../../texts/of-screens';
import '../../styles/changes.css';
import { data, loadStatements } from '../../data/layers';
import { Changes } from './changes';

/** What changed between two dates. */
export const view = {
  Main: Changes,
  needs: [data.actors, data.positions, data.collisions, data.accords, data.routes, data.statements],
  load: () => void loadStatements(),
};

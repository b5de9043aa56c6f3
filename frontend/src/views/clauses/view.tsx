import '../../texts/of-screens';
import '../../styles/clauses.css';
import { data, loadEverything, loadLate } from '../../data/layers';
import { view as state } from '../../state/store';
import { Clauses } from './clauses';

/** The clauses of agreements beside the map. They are text, so they have no twin. */
export const view = {
  Main: Clauses,
  hasMap: true,
  days: () => data.agreements.items.value.map(({ date }) => date.slice(0, 10)).sort(),
  load: () => {
    loadLate('agreements');
    const { camera, date } = state.peek();
    void loadEverything(camera.zoom, date);
  },
};

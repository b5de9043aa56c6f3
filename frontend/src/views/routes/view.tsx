import '../../texts/of-screens';
import '../../styles/routes.css';
import { data } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { RoutesTable } from './table';

/** The routes as a table. The screen is text, so it has no form as text. */
export const view = {
  Main: RoutesTable,
  days: () => changeDays([], data.routes.items.value),
  needs: [data.routes, data.actors, data.territories],
};

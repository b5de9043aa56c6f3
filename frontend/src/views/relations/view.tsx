import '../../texts/of-screens';
import '../../styles/issues.css';
import '../../styles/relations.css';
import { data, loadLate } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { PairPanel } from './panel';
import { Relations } from './relations';
import { RelationsText } from './text';

/** The table of pairs of actors. */
export const view = {
  Main: Relations,
  TextTwin: RelationsText,
  Aside: PairPanel,
  days: () => changeDays(data.positions.items.value, []),
  load: () => {
    for (const id of ['relations', 'collisions', 'accords'] as const) loadLate(id);
  },
};

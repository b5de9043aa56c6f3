import '../../texts/of-screens';
import '../../styles/issues.css';
import '../../styles/relations.css';
import { data } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { PairPanel } from './panel';
import { Relations } from './relations';
import { NEEDED } from './shown';
import { RelationsText } from './text';

/** The table of pairs of actors. */
export const view = {
  Main: Relations,
  TextTwin: RelationsText,
  Aside: PairPanel,
  needs: NEEDED,
  days: () => changeDays(data.positions.items.value, []),
};

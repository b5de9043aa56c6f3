import '../../texts/of-screens';
import '../../styles/issues.css';
import { data } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { Issues } from './issues';
import { IssuePanel } from './panel';
import { IssuesText } from './text';

/** The table of actors and issues. */
export const view = {
  Main: Issues,
  TextTwin: IssuesText,
  Aside: IssuePanel,
  needs: [data.positions, data.actors, data.issues],
  days: () => changeDays(data.positions.items.value, []),
};

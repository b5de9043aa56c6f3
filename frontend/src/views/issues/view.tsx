import '../../texts/of-screens';
import '../../styles/issues.css';
import { data } from '../../data/layers';
import { changeDays } from '../../model/changes';
import { Issues } from './issues';
import { IssuePanel } from './panel';
import { IssuesText } from './text';

/** Every actor against every issue. */
export const view = {
  Main: Issues,
  TextTwin: IssuesText,
  Aside: IssuePanel,
  days: () => changeDays(data.positions.items.value, []),
};

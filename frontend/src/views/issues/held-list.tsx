import { PositionRow } from '../../components/position-row';
import { data } from '../../data/layers';
import { heldOnIssue } from '../../model/issues';
import { currentDate } from '../../state/signals';
import { formatDate, t } from '../../texts/texts';

/** The positions of one actor on one issue on the date shown, each with a link to its card. */
export function HeldList({ actor, issue }: { actor: string; issue: string }) {
  const date = currentDate.value;
  const { positions } = heldOnIssue(data.positions.items.value, actor, issue, date);
  if (positions.length === 0) {
    return <p class="callout">{t('nothingRecordedOn', { date: formatDate(date) })}</p>;
  }
  return (
    <ul class="record-rows">
      {positions.map((position) => (
        <li key={position.id}>
          <PositionRow position={position} withSince />
        </li>
      ))}
    </ul>
  );
}

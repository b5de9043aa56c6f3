import { data } from '../state/data';
import { formatNumber, text } from '../text/text';
import { Entry } from './entry';
import { RecordsHere } from './records-here';
import { SameAnchor } from './same-anchor';

/** A line between two territories. */
export function BoundaryCard({ id }: { id: string }) {
  const boundary = data.boundaries.find(id)?.properties;
  if (!boundary) return null;
  const names = boundary.between.map(
    (territory) => data.territories.find(territory)?.properties.name ?? territory,
  );
  const { lengthKm, publishedKm, river, status } = boundary;
  return (
    <>
      <p class="card-kind">{text.boundary}</p>
      <h2 id="card-title">{boundary.name ?? names.join(' – ')}</h2>
      <dl class="entries">
        <Entry term={text.between}>
          {names.join(' – ')}
          {river && <small>{text.river(river)}</small>}
        </Entry>
        {status && <Entry term={text.status}>{status.replaceAll('-', ' ')}</Entry>}
        {lengthKm !== null && (
          <Entry term={text.length}>
            {text.lengthComputed(formatNumber(lengthKm, 1))}
            {publishedKm != null && (
              <small>{text.lengthPublished(formatNumber(publishedKm, 1))}</small>
            )}
          </Entry>
        )}
      </dl>
      <RecordsHere anchor={{ kind: 'boundary', id }} />
      <SameAnchor
        anchors={[{ kind: 'boundary', id }]}
        heading={text.heldHere}
        empty={text.nothingHeldHere}
      />
    </>
  );
}

import { data } from '../state/data';
import { formatMetres, text } from '../text/text';
import { RecordsHere } from './records-here';
import { SameAnchor } from './same-anchor';
import { NamesLine } from './territory-card';
import { useWhole } from './use-whole';

/** A town, station, crossing or other point. */
export function PlaceCard({ id }: { id: string }) {
  const place = useWhole('places', id);
  if (!place) return <h2 id="card-title">{data.places.find(id)?.properties.name}</h2>;
  return (
    <>
      <p class="card-kind">
        {text.place} · {place.kind.replaceAll('-', ' ')}
      </p>
      <h2 id="card-title">{place.name}</h2>
      <NamesLine names={place.names} />
      {place.errorM !== null && (
        <p class="hint">{text.positionError(formatMetres(place.errorM))}</p>
      )}
      <RecordsHere anchor={{ kind: 'place', id }} />
      <SameAnchor
        anchors={[{ kind: 'place', id }]}
        heading={text.heldHere}
        empty={text.nothingHeldHere}
      />
    </>
  );
}

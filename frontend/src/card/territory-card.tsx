import type { Names } from '../api/base';
import { data } from '../state/data';
import { formatNumber, languageName, text } from '../text/text';
import { Entry } from './entry';
import { RecordsHere } from './records-here';
import { SameAnchor } from './same-anchor';

/** A state, province or exclave. */
export function TerritoryCard({ id }: { id: string }) {
  const territory = data.territories.find(id)?.properties;
  if (!territory) return null;
  const { areaKm2, publishedAreaKm2, partOf, exclaveOf } = territory;
  return (
    <>
      <p class="card-kind">
        {text.territory} · {territory.kind.replaceAll('-', ' ')}
      </p>
      <h2 id="card-title">{territory.name}</h2>
      <NamesLine names={territory.names} />
      <dl class="entries">
        {exclaveOf && <Entry term={text.exclaveOf}>{nameOf(exclaveOf)}</Entry>}
        {partOf && partOf !== exclaveOf && <Entry term={text.partOf}>{nameOf(partOf)}</Entry>}
        {areaKm2 !== null && (
          <Entry term={text.area}>
            {text.areaComputed(formatNumber(areaKm2))}
            {publishedAreaKm2 != null && (
              <small>{text.areaPublished(formatNumber(publishedAreaKm2))}</small>
            )}
          </Entry>
        )}
      </dl>
      <RecordsHere anchor={{ kind: 'territory', id }} />
      <SameAnchor
        anchors={[{ kind: 'territory', id }]}
        heading={text.heldHere}
        empty={text.nothingHeldHere}
      />
    </>
  );
}

/** The names of a thing in the dossier's languages. */
export function NamesLine({ names }: { names: Names | null }) {
  const others = Object.entries(names ?? {}).filter(([language]) => language !== text.language);
  if (others.length === 0) return null;
  return (
    <ul class="inline-list names-line" aria-label={text.names}>
      {others.map(([language, name]) => (
        <li key={language} lang={language} dir="auto" title={languageName(language)}>
          {name}
        </li>
      ))}
    </ul>
  );
}

function nameOf(id: string): string {
  return data.territories.find(id)?.properties.name ?? id;
}

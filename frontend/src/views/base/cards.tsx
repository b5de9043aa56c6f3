import { Entry } from '../../components/entry';
import { HeldHere } from '../../components/held-here';
import { UnfinishedCard } from '../../components/load-notice';
import { RecordsHere } from '../../components/related';
import { data } from '../../data/layers';
import { featureOf, useFullRecord } from '../../data/records';
import { territoryName } from '../../data/resolver';
import type { Names } from '../../model/base';
import {
  formatMetres,
  formatNumber,
  joinFacts,
  languageName,
  locale,
  t,
  word,
} from '../../texts/texts';

/** A state, province or exclave. */
export function TerritoryCard({ id }: { id: string }) {
  const territory = data.territories.find(id)?.properties;
  if (!territory) return null;
  const { areaKm2, publishedAreaKm2, partOf, exclaveOf } = territory;
  return (
    <>
      <p class="card-kind">{joinFacts([t('territory'), word('kind', territory.kind)])}</p>
      <h2 id="card-title" dir="auto">
        {territory.name}
      </h2>
      <NamesLine names={territory.names} />
      <HeldHere anchor={{ kind: 'territory', id }} />
      <dl class="entries">
        {exclaveOf && (
          <Entry term={t('exclaveOf')}>
            <bdi>{territoryName(exclaveOf)}</bdi>
          </Entry>
        )}
        {partOf && partOf !== exclaveOf && (
          <Entry term={t('partOf')}>
            <bdi>{territoryName(partOf)}</bdi>
          </Entry>
        )}
        {areaKm2 !== null && (
          <Entry term={t('area')}>
            {t('areaComputed', { km2: formatNumber(areaKm2) })}
            {publishedAreaKm2 != null && (
              <small>{t('areaPublished', { km2: formatNumber(publishedAreaKm2) })}</small>
            )}
          </Entry>
        )}
      </dl>
      <RecordsHere anchor={{ kind: 'territory', id }} />
    </>
  );
}

/** The names of a thing in the dossier's languages. */
function NamesLine({ names }: { names: Names | null }) {
  const others = Object.entries(names ?? {}).filter(([language]) => language !== locale.language);
  if (others.length === 0) return null;
  return (
    <ul class="inline-list names-line" aria-label={t('names')}>
      {others.map(([language, name]) => (
        <li key={language} lang={language} dir="auto" title={languageName(language)}>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** A line between two territories. */
export function BoundaryCard({ id }: { id: string }) {
  const boundary = data.boundaries.find(id)?.properties;
  if (!boundary) return null;
  const [a, b] = boundary.between.map(territoryName);
  const between = t('pair', { a: a ?? '', b: b ?? '' });
  const { lengthKm, publishedKm, river, status } = boundary;
  return (
    <>
      <p class="card-kind">{t('boundary')}</p>
      <h2 id="card-title" dir="auto">
        {boundary.name ?? between}
      </h2>
      <HeldHere anchor={{ kind: 'boundary', id }} />
      <dl class="entries">
        <Entry term={t('between')}>
          <span dir="auto">{between}</span>
          {river && <small>{t('river', { name: river })}</small>}
        </Entry>
        {status && (
          <Entry term={t('status')}>
            <span dir="auto">{status}</span>
          </Entry>
        )}
        {lengthKm !== null && (
          <Entry term={t('length')}>
            {t('lengthComputed', { km: formatNumber(lengthKm, 1) })}
            {publishedKm != null && (
              <small>{t('lengthPublished', { range: formatNumber(publishedKm, 1) })}</small>
            )}
          </Entry>
        )}
      </dl>
      <RecordsHere anchor={{ kind: 'boundary', id }} />
    </>
  );
}

/** A town, station, crossing or other point. */
export function PlaceCard({ id }: { id: string }) {
  const record = useFullRecord('places', id);
  const place = featureOf(record)?.properties;
  if (!place) {
    const title = data.places.find(id)?.properties.name;
    return <UnfinishedCard title={title} record={record} collection="places" id={id} />;
  }
  return (
    <>
      <p class="card-kind">{joinFacts([t('place'), word('kind', place.kind)])}</p>
      <h2 id="card-title" dir="auto">
        {place.name}
      </h2>
      <NamesLine names={place.names} />
      <HeldHere anchor={{ kind: 'place', id }} />
      {place.errorM !== null && (
        <p class="hint">{t('positionError', { metres: formatMetres(place.errorM) })}</p>
      )}
      <RecordsHere anchor={{ kind: 'place', id }} />
    </>
  );
}

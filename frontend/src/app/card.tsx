import { isReady, LoadNotice } from '../components/load-notice';
import { SideCard } from '../components/side-card';
import { data } from '../data/layers';
import { itemAddress } from '../data/request';
import { publishedAs } from '../data/resolver';
import { type FeatureRef, isCollection } from '../model/collections';
import { share } from '../state/share';
import { closeFeature, inView } from '../state/store';
import { Icon } from '../symbols/icon';
import { t, word } from '../texts/texts';
import { openDownloads } from '../views/download/request';
import { RecordCard } from '../views/record/card';
import { neededFor, VIEWS } from '../views/registry';

/** The card of the feature that the address names, at the side of the map. */
export function Card() {
  const feature = inView.feature.value;
  if (!feature) return null;
  return <OpenCard key={`${feature.collection}/${feature.id}`} feature={feature} />;
}

function OpenCard({ feature }: { feature: FeatureRef }) {
  return (
    <SideCard isWide={isWide(feature)} onClose={closeFeature} foot={<CardFoot feature={feature} />}>
      <CardContent feature={feature} />
    </SideCard>
  );
}

function CardContent({ feature }: { feature: FeatureRef }) {
  const { collection, id } = feature;
  const Specific = isCollection(collection) ? VIEWS[collection].Card : undefined;
  if (!isCollection(collection) || !Specific) return <RecordCard feature={feature} />;
  const needed = neededFor(collection);
  const isThere = isReady(needed);
  if (isThere && data[collection].find(id)) return <Specific id={id} />;
  return (
    <>
      <h2 id="card-title" dir="auto">
        {isThere ? t('featureMissing') : word('collection', collection)}
      </h2>
      {!isThere && <LoadNotice of={needed} />}
    </>
  );
}

/** Links to a feature's data and to its citation. */
function CardFoot({ feature }: { feature: FeatureRef }) {
  const { collection, id } = publishedAs(feature);
  return (
    <footer class="card-foot">
      <button type="button" class="primary-button" onClick={() => share(feature)}>
        <Icon name="quote" /> {t('citeAndShare')}
      </button>
      <a class="text-button" href={itemAddress(collection, id)} download={`${id}.geojson`}>
        <Icon name="download" /> {t('asGeoJson')}
      </a>
      <a class="text-button" href={itemAddress(collection, id)}>
        <Icon name="external" /> {t('inApi')}
      </a>
      <button
        type="button"
        class="text-button"
        onClick={() => openDownloads({ layer: collection })}
      >
        <Icon name="layers" /> {t('asLayer')}
      </button>
    </footer>
  );
}

function isWide({ collection }: FeatureRef): boolean {
  return isCollection(collection) && VIEWS[collection].isWide === true;
}

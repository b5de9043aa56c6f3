import { itemAddress } from '../api/address';
import { cite } from '../cite/cited';
import { openDownloads } from '../download/wanted';
import { data } from '../state/data';
import { layerOf } from '../state/shown';
import type { FeatureRef } from '../state/view';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';

/** Where a feature can be had as data, and how to cite it. */
export function CardFoot({ feature }: { feature: FeatureRef }) {
  const collection = collectionOf(feature);
  return (
    <footer class="card-foot">
      <div class="button-row">
        <button
          type="button"
          class="foot-button"
          onClick={() => cite({ collection, id: feature.id })}
        >
          <Icon name="copy" /> {text.cite}
        </button>
        <a
          class="foot-button"
          href={itemAddress(collection, feature.id)}
          download={`${feature.id}.geojson`}
        >
          <Icon name="download" /> {text.asGeoJson}
        </a>
        <a class="foot-button" href={itemAddress(collection, feature.id)}>
          <Icon name="external" /> {text.inApi}
        </a>
        <button
          type="button"
          class="foot-button"
          onClick={() => openDownloads({ layer: collection })}
        >
          <Icon name="layers" /> {text.asLayer}
        </button>
      </div>
    </footer>
  );
}

/** Claims and red lines are offered from their own, smaller layers. */
function collectionOf({ collection, id }: FeatureRef): string {
  const position = collection === 'positions' ? data.positions.find(id)?.properties : null;
  return position ? layerOf(position) : collection;
}

import { signal } from '@preact/signals';
import { itemAddress } from '../api/address';
import { openDownloads } from '../download/wanted';
import { data, shownVersion } from '../state/data';
import { layerOf, shownDate } from '../state/shown';
import type { FeatureRef } from '../state/view';
import { Icon } from '../symbols/icon';
import { formatDate, text } from '../text/text';
import { citation } from './citation';

const copied = signal('');

/** Where a feature can be had as data, and how to cite it. */
export function CardFoot({ feature }: { feature: FeatureRef }) {
  const collection = collectionOf(feature);
  const copy = async () => {
    const cited = citation({
      title: document.getElementById('card-title')?.textContent ?? feature.id,
      date: formatDate(shownDate.value),
      version: shownVersion.value,
      address: window.location.href,
    });
    await navigator.clipboard?.writeText(cited).catch(() => undefined);
    copied.value = cited;
  };
  return (
    <footer class="card-foot">
      <div class="button-row">
        <button type="button" class="foot-button" onClick={copy}>
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
      <p class="citation" role="status">
        {copied.value.includes(window.location.href) ? copied.value : ''}
      </p>
    </footer>
  );
}

/** Claims and red lines are offered from their own, smaller layers. */
function collectionOf({ collection, id }: FeatureRef): string {
  const position = collection === 'positions' ? data.positions.find(id)?.properties : null;
  return position ? layerOf(position) : collection;
}

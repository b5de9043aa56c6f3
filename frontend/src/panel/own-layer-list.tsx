import type { Collection } from '../api/collection';
import { openDownloads } from '../download/wanted';
import { flyToBox } from '../map/fly';
import { ownCollections } from '../state/catalogue';
import { ownLayer } from '../state/own-layers';
import { toggleLayer, view } from '../state/store';
import { Icon } from '../symbols/icon';
import { OwnSwatch } from '../symbols/own-swatch';
import { formatNumber, text } from '../text/text';

/** The layers that users imported; nothing while there are none. */
export function OwnLayerList() {
  if (ownCollections.value.length === 0) return null;
  return (
    <section aria-labelledby="own-layers-heading" class="own-layers">
      <div class="section-head">
        <h2 id="own-layers-heading">{text.ownLayers}</h2>
      </div>
      <ul class="rows">
        {ownCollections.value.map((collection, index) => (
          <OwnLayerRow key={collection.id} collection={collection} index={index} />
        ))}
      </ul>
    </section>
  );
}

function OwnLayerRow({ collection, index }: { collection: Collection; index: number }) {
  const { id, title, extent } = collection;
  const isShown = view.value.layers.includes(id);
  const box = extent?.spatial?.bbox[0];
  return (
    <li class="own-layer" data-layer={id}>
      <div class="row layer-row">
        <label class="row-main">
          <input type="checkbox" checked={isShown} onChange={() => toggleLayer(id)} />
          <OwnSwatch index={index} />
          <span class="row-name" title={title}>
            {title}
          </span>
        </label>
        {box && (
          <button
            type="button"
            class="icon-button"
            title={text.zoomToLayer(title)}
            aria-label={text.zoomToLayer(title)}
            onClick={() => flyToBox(box)}
          >
            <Icon name="zoom" />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          title={text.downloadLayer(title)}
          aria-label={text.downloadLayer(title)}
          onClick={() => openDownloads({ layer: id })}
        >
          <Icon name="download" />
        </button>
      </div>
      <p class="hint" role="status">
        {isShown ? noteOf(collection) : ''}
      </p>
    </li>
  );
}

/** How much of the layer is drawn: a part is never passed off as the whole. */
function noteOf({ id, itemCount }: Collection): string {
  const { state, features, matched } = ownLayer(id);
  if (state.value === 'failed') return text.layerFailed;
  if (state.value !== 'ready') return text.loading;
  const drawn = features.value.length;
  if (drawn < matched.value) return text.ownPart(formatNumber(drawn), formatNumber(matched.value));
  const total = itemCount ?? drawn;
  return drawn < total
    ? text.ownSome(formatNumber(drawn), formatNumber(total))
    : text.features(drawn);
}

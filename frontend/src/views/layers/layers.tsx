import { isReady, LoadFailure } from '../../components/load-notice';
import { Toolbar } from '../../components/toolbar';
import { type Collection, catalogueLoading, importedCollections } from '../../data/catalogue';
import { importedLayer } from '../../data/imported-layers';
import { data } from '../../data/layers';
import type { Loading } from '../../data/loading';
import { placedBy } from '../../data/resolver';
import { showBox } from '../../map/leaflet/camera';
import { isPlaceVisible } from '../../model/base';
import { LAYERS, type LayerId, layerOf } from '../../model/collections';
import type { Position } from '../../model/position';
import { currentZoom, drawnPositions, drawnRoutes, placedPositions } from '../../state/signals';
import { inView, toggleLayer } from '../../state/store';
import { Icon } from '../../symbols/icon';
import { ImportedSwatch } from '../../symbols/imported';
import { formatNumber, t, word } from '../../texts/texts';
import { EVERYTHING, openDownloads } from '../download/request';

/** The data of a layer's features. */
function sourceOf(layer: LayerId): Loading {
  return data[layer === 'red-lines' || layer === 'claims' ? 'positions' : layer];
}

/** How many features of a layer are on the map, and of how many that exist on the date, if that is more. */
function countOf(layer: LayerId): string {
  switch (layer) {
    case 'red-lines':
    case 'claims':
    case 'positions': {
      const isOfLayer = (position: Position) => layerOf(position) === layer;
      return partOf(
        placedPositions.value.filter(isOfLayer).length,
        drawnPositions.value.filter(isOfLayer).length,
      );
    }
    case 'places': {
      const all = data.places.items.value;
      const shown = all.filter((place) => isPlaceVisible(place, currentZoom.value));
      return partOf(shown.length, all.length);
    }
    case 'routes':
      return partOf(drawnRoutes.value.length, data.routes.items.value.length);
    default: {
      const { length } = data[layer].items.value;
      return partOf(length, length);
    }
  }
}

function partOf(shown: number, total: number): string {
  return shown === total
    ? t('countAll', { shown: formatNumber(shown) })
    : t('countOf', { shown: formatNumber(shown), total: formatNumber(total) });
}

/** The layers, each with a switch and its downloads. */
export function LayerList() {
  return (
    <section aria-labelledby="layers-heading">
      <div class="section-head">
        <h2 id="layers-heading">{t('layers')}</h2>
        <button
          type="button"
          class="text-button downloads-button"
          onClick={() => openDownloads({ layer: EVERYTHING })}
        >
          <Icon name="download" /> {t('downloadAll')}
        </button>
      </div>
      <Toolbar label={t('layers')}>
        <ul class="rows">
          {LAYERS.map((layer) => (
            <LayerRow key={layer} layer={layer} isShown={inView.layers.value.includes(layer)} />
          ))}
        </ul>
      </Toolbar>
    </section>
  );
}

function LayerRow({ layer, isShown }: { layer: LayerId; isShown: boolean }) {
  const name = word('layer', layer);
  const source = sourceOf(layer);
  const countedBy = source === data.positions ? placedBy : [source];
  return (
    <li class="row layer-row" data-layer={layer}>
      <label class="row-main">
        <input type="checkbox" checked={isShown} onChange={() => toggleLayer(layer)} />
        <span class="row-name">{name}</span>
        <span class="row-count" title={t('layerCountTitle')}>
          {isShown && isReady(countedBy) ? countOf(layer) : ''}
        </span>
      </label>
      <button
        type="button"
        class="icon-button"
        title={t('downloadLayer', { name })}
        aria-label={t('downloadLayer', { name })}
        onClick={() => openDownloads({ layer })}
      >
        <Icon name="download" />
      </button>
      {isShown && <LoadFailure of={[source]} />}
    </li>
  );
}

/** The imported layers; nothing if there are none. */
export function ImportedLayerList() {
  if (importedCollections.value.length === 0) return <LoadFailure of={[catalogueLoading]} />;
  return (
    <section aria-labelledby="imported-layers-heading" class="imported-layers">
      <div class="section-head">
        <h2 id="imported-layers-heading">{t('importedLayers')}</h2>
      </div>
      <Toolbar label={t('importedLayers')}>
        <ul class="rows">
          {importedCollections.value.map((collection, index) => (
            <ImportedLayerRow key={collection.id} collection={collection} index={index} />
          ))}
        </ul>
      </Toolbar>
    </section>
  );
}

function ImportedLayerRow({ collection, index }: { collection: Collection; index: number }) {
  const { id, title, extent } = collection;
  const isShown = inView.layers.value.includes(id);
  const box = extent?.spatial?.bbox[0];
  return (
    <li class="imported-layer" data-layer={id}>
      <div class="row layer-row">
        <label class="row-main">
          <input type="checkbox" checked={isShown} onChange={() => toggleLayer(id)} />
          <ImportedSwatch index={index} />
          <span class="row-name" title={title}>
            {title}
          </span>
        </label>
        {box && (
          <button
            type="button"
            class="icon-button"
            title={t('zoomToLayer', { title })}
            aria-label={t('zoomToLayer', { title })}
            onClick={() => showBox(box)}
          >
            <Icon name="zoom" />
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          title={t('downloadLayer', { name: title })}
          aria-label={t('downloadLayer', { name: title })}
          onClick={() => openDownloads({ layer: id })}
        >
          <Icon name="download" />
        </button>
      </div>
      <p class="hint" role="status">
        {isShown ? noteOf(collection) : ''}
      </p>
      {isShown && <LoadFailure of={[importedLayer(id)]} />}
    </li>
  );
}

/** How much of the layer is drawn, so that a part never looks like the whole. */
function noteOf({ id, itemCount }: Collection): string {
  const { state, features, matched } = importedLayer(id);
  if (state.value === 'failed') return '';
  if (state.value !== 'ready') return t('loading');
  const drawn = features.value.length;
  if (drawn < matched.value)
    return t('importedPart', { drawn: formatNumber(drawn), matched: formatNumber(matched.value) });
  const total = itemCount ?? drawn;
  return drawn < total
    ? t('importedSome', { drawn: formatNumber(drawn), total: formatNumber(total) })
    : t('features', { count: drawn });
}

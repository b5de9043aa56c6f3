import { EVERYTHING, openDownloads } from '../download/wanted';
import { data } from '../state/data';
import { drawnPositions, layerOf } from '../state/shown';
import { toggleLayer, view } from '../state/store';
import { LAYERS, type LayerId } from '../state/view';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';

/** How many features of a layer there are to see. */
function countOf(layer: LayerId): number {
  switch (layer) {
    case 'red-lines':
    case 'claims':
    case 'positions':
      return drawnPositions.value.filter((position) => layerOf(position) === layer).length;
    default:
      return data[layer].items.value.length;
  }
}

/** The layers: a switch and its downloads each. */
export function LayerList() {
  return (
    <section aria-labelledby="layers-heading">
      <div class="section-head">
        <h2 id="layers-heading">{text.layers}</h2>
        <button
          type="button"
          class="text-button downloads-button"
          onClick={() => openDownloads({ layer: EVERYTHING })}
        >
          <Icon name="download" /> {text.downloadAll}
        </button>
      </div>
      <ul class="rows">
        {LAYERS.map((layer) => (
          <LayerRow key={layer} layer={layer} isShown={view.value.layers.includes(layer)} />
        ))}
      </ul>
    </section>
  );
}

function LayerRow({ layer, isShown }: { layer: LayerId; isShown: boolean }) {
  const name = text.layerNames[layer] ?? layer;
  return (
    <li class="row layer-row" data-layer={layer}>
      <label class="row-main">
        <input type="checkbox" checked={isShown} onChange={() => toggleLayer(layer)} />
        <span class="row-name">{name}</span>
        <span class="row-count">{isShown ? countOf(layer) : ''}</span>
      </label>
      <button
        type="button"
        class="icon-button"
        title={text.downloadLayer(name)}
        aria-label={text.downloadLayer(name)}
        onClick={() => openDownloads({ layer })}
      >
        <Icon name="download" />
      </button>
    </li>
  );
}

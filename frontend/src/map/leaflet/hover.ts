import type { Layer, Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { L } from './leaflet';

/**
 * Shows a layer's name while the pointer is on it. Leaflet's own `bindTooltip` also listens for focus, which would
 * make each of some hundred paths a stop of the Tab key. Keyboard users have the list.
 */
export function nameOnHover(map: LeafletMap, layer: Layer, name: string | HTMLElement): void {
  const tooltip = L.tooltip({ className: 'position-tooltip', offset: [12, 0] });
  const words = typeof name === 'string' ? spanOf(name) : name;
  layer.on('mouseover mousemove', (event) => {
    tooltip.setLatLng((event as LeafletMouseEvent).latlng).setContent(words);
    if (!map.hasLayer(tooltip)) tooltip.addTo(map);
  });
  layer.on('mouseout click remove', () => {
    tooltip.remove();
  });
}

/** A text as an element, because Leaflet would interpret a string as HTML. */
function spanOf(name: string): HTMLElement {
  const words = document.createElement('span');
  words.dir = 'auto';
  words.textContent = name;
  return words;
}

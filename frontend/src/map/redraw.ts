import { effect } from '@preact/signals';
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { L } from './leaflet';
import type { MapPart } from './part';

/**
 * A part of the map that is drawn anew whenever a signal it read changes. Its layers are few
 * hundred at most, and a whole redraw cannot leave a stale one behind.
 */
export function redrawn(draw: (group: LayerGroup, map: LeafletMap) => void): MapPart {
  return (map) => {
    const group = L.layerGroup().addTo(map);
    const stop = effect(() => {
      group.clearLayers();
      draw(group, map);
    });
    return () => {
      stop();
      group.remove();
    };
  };
}

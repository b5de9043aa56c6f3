import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { data } from '../state/data';
import { isLayerOn } from '../state/shown';
import { openFeature } from '../state/store';
import { toLines } from './coordinates';
import { L } from './leaflet';
import { inPane } from './panes';
import { redrawn } from './redraw';

/** The boundaries between territories. */
export const boundaryLines = redrawn((group: LayerGroup, map: LeafletMap) => {
  if (!isLayerOn('territories')) return;
  for (const { geometry, properties } of data.boundaries.features.value) {
    const lines = toLines(geometry);
    const options = { ...inPane(map, 'edge'), smoothFactor: 0.8 };
    const className = `boundary boundary-${properties.kind}`;
    group.addLayer(L.polyline(lines, { ...options, interactive: false, className }));
    const target = L.polyline(lines, { ...options, className: 'pointer-target', weight: 12 });
    target.bindTooltip(properties.name, { sticky: true });
    target.on('click', () => openFeature({ collection: 'boundaries', id: properties.id }));
    group.addLayer(target);
  }
});

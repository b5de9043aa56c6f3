import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { data } from '../state/data';
import { isLayerOn } from '../state/shown';
import { openFeature } from '../state/store';
import { toLines, toPolygons } from './coordinates';
import { L } from './leaflet';
import { inPane } from './panes';
import type { MapPart } from './part';
import { redrawn } from './redraw';

/** The land and the waters. They have no third party's labels or borders. */
export const basemap: MapPart = (map) => {
  const undo = [redrawn(drawLand)(map), redrawn(drawWaters)(map)];
  return () => {
    for (const step of undo) step();
  };
};

/** The kinds that tile the ground; provinces and exclaves lie on top of them. */
const GROUND = ['state', 'autonomous-republic'];

function drawLand(group: LayerGroup, map: LeafletMap): void {
  for (const feature of data.territories.features.value) {
    const { id, kind } = feature.properties;
    const land = L.polygon(toPolygons(feature.geometry), {
      ...inPane(map, 'land'),
      className: `land land-${kind} land-${id}`,
      stroke: false,
      fill: GROUND.includes(kind) || kind === 'province' || kind === 'exclave',
      smoothFactor: 0.8,
    });
    land.on('click', () => openFeature({ collection: 'territories', id }));
    group.addLayer(land);
  }
}

function drawWaters(group: LayerGroup, map: LeafletMap): void {
  if (!isLayerOn('waters')) return;
  for (const feature of data.waters.features.value) {
    const options = { ...inPane(map, 'water'), interactive: false };
    const className = `water water-${feature.properties.kind}`;
    group.addLayer(
      L.polygon(toPolygons(feature.geometry), { ...options, className, stroke: false }),
    );
    group.addLayer(L.polyline(toLines(feature.geometry), { ...options, className }));
  }
}

import type { LayerGroup, Map as LeafletMap, Polygon } from 'leaflet';
import { data } from '../../data/layers';
import { isLayerOn } from '../../state/signals';
import { openFeature } from '../../state/store';
import { actorSymbols } from '../../symbols/actor';
import { nameOnHover } from '../leaflet/hover';
import { L, type MapPart, redrawn, toLines, toPolygons } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';

/** The land and the waters, without labels or borders by third parties. */
export const basemap: MapPart = (map) => {
  const undo = [redrawn(drawLand)(map), redrawn(drawWaters)(map)];
  return () => {
    for (const step of undo) step();
  };
};

/** The kinds that cover the ground without overlap; provinces and exclaves lie on top of them. */
const GROUND = ['state', 'autonomous-republic'];

function drawLand(group: LayerGroup, map: LeafletMap): void {
  for (const feature of data.territories.features.value) {
    const { id, kind, partOf } = feature.properties;
    const land = L.polygon(toPolygons(feature.geometry), {
      ...inPane(map, 'land'),
      className: `land land-${kind} land-${id}`,
      stroke: false,
      fill: GROUND.includes(kind) || kind === 'province' || kind === 'exclave',
      interactive: false,
      smoothFactor: 0.8,
    });
    group.addLayer(land);
    tint(land, partOf ?? id);
  }
}

/** Tints the ground in the colour of the state that it belongs to. Ground that belongs to no actor keeps its colour. */
function tint(land: Polygon, owner: string): void {
  const symbol = actorSymbols.value.get(owner);
  const path = land.getElement();
  if (!symbol || !(path instanceof SVGElement)) return;
  path.classList.add('is-tinted');
  path.style.setProperty('--tint', symbol.colour);
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

/** The boundaries between territories. */
export const boundaryLines = redrawn((group: LayerGroup, map: LeafletMap) => {
  if (!isLayerOn('territories')) return;
  for (const { geometry, properties } of data.boundaries.features.value) {
    const lines = toLines(geometry);
    const options = { ...inPane(map, 'edge'), smoothFactor: 0.8 };
    const className = `boundary boundary-${properties.kind}`;
    group.addLayer(L.polyline(lines, { ...options, interactive: false, className }));
    const target = L.polyline(lines, { ...options, className: 'pointer-target', weight: 12 });
    nameOnHover(map, target, properties.name);
    target.on('click', () => openFeature({ collection: 'boundaries', id: properties.id }));
    group.addLayer(target);
  }
});

import type { LayerGroup, Map as LeafletMap, Polygon } from 'leaflet';
import type { LayerFeature } from '../../data/layer-data';
import { data } from '../../data/layers';
import type { Boundary, Territory, Water } from '../../model/base';
import { isLayerOn } from '../../state/signals';
import { openFeature } from '../../state/store';
import { actorSymbols } from '../../symbols/actor';
import { nameOnHover } from '../leaflet/hover';
import { L, type MapPart, type Piece, redrawn, toLines, toPolygons } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';

/** The land and the waters, without labels or borders by third parties. */
export const basemap: MapPart = (map) => {
  const undo = [redrawn(land)(map), redrawn(waters)(map)];
  return () => {
    for (const step of undo) step();
  };
};

/** The server simplifies to about a pixel (data/request). To do it again takes a third of the time of the first drawing. */
const AS_GIVEN = { smoothFactor: 0 };

/** The kinds that cover the ground without overlap; provinces and exclaves lie on top of them. */
const GROUND = ['state', 'autonomous-republic'];

function land(map: LeafletMap): Piece[] {
  return data.territories.features.value.map((feature) => {
    const { id, partOf } = feature.properties;
    const colour = actorSymbols.value.get(partOf ?? id)?.colour;
    return {
      key: id,
      inputs: [feature, colour],
      draw: (group) => drawLand(group, map, feature, colour),
    };
  });
}

function drawLand(
  group: LayerGroup,
  map: LeafletMap,
  { geometry, properties: { id, kind } }: LayerFeature<Territory>,
  colour: string | undefined,
): void {
  const land = L.polygon(toPolygons(geometry), {
    ...inPane(map, 'land'),
    className: `land land-${kind} land-${id}`,
    stroke: false,
    fill: GROUND.includes(kind) || kind === 'province' || kind === 'exclave',
    interactive: false,
    ...AS_GIVEN,
  });
  group.addLayer(land);
  tint(land, colour);
}

/** Tints the ground in the colour of the state that it belongs to. Ground that belongs to no actor keeps its colour. */
function tint(land: Polygon, colour: string | undefined): void {
  const path = land.getElement();
  if (colour === undefined || !(path instanceof SVGElement)) return;
  path.classList.add('is-tinted');
  path.style.setProperty('--tint', colour);
}

function waters(map: LeafletMap): Piece[] {
  if (!isLayerOn('waters')) return [];
  return data.waters.features.value.map((feature) => ({
    key: feature.properties.id,
    inputs: [feature],
    draw: (group) => drawWater(group, map, feature),
  }));
}

function drawWater(group: LayerGroup, map: LeafletMap, feature: LayerFeature<Water>): void {
  const options = { ...inPane(map, 'water'), ...AS_GIVEN, interactive: false };
  const className = `water water-${feature.properties.kind}`;
  group.addLayer(L.polygon(toPolygons(feature.geometry), { ...options, className, stroke: false }));
  group.addLayer(L.polyline(toLines(feature.geometry), { ...options, className }));
}

/** The boundaries between territories. */
export const boundaryLines: MapPart = (map) => {
  const undo = [redrawn(boundaries(drawBoundary))(map), redrawn(boundaries(drawTarget), true)(map)];
  return () => {
    for (const step of undo) step();
  };
};

/** Draws something of a boundary. */
type DrawBoundary = (group: LayerGroup, map: LeafletMap, feature: LayerFeature<Boundary>) => void;

function boundaries(draw: DrawBoundary): (map: LeafletMap) => Piece[] {
  return (map) => {
    if (!isLayerOn('territories')) return [];
    return data.boundaries.features.value.map((feature) => ({
      key: feature.properties.id,
      inputs: [feature],
      draw: (group) => draw(group, map, feature),
    }));
  };
}

const drawBoundary: DrawBoundary = (group, map, { geometry, properties: { kind } }) => {
  const options = { ...inPane(map, 'edge'), ...AS_GIVEN, interactive: false };
  group.addLayer(
    L.polyline(toLines(geometry), { ...options, className: `boundary boundary-${kind}` }),
  );
};

/** Draws the invisible line, wide enough for the pointer, that names a boundary and opens its card. */
const drawTarget: DrawBoundary = (group, map, { geometry, properties: { id, name } }) => {
  const options = { ...inPane(map, 'edge'), ...AS_GIVEN };
  const className = 'pointer-target';
  const target = L.polyline(toLines(geometry), { ...options, className, weight: 12 });
  nameOnHover(map, target, name);
  target.on('click', () => openFeature({ collection: 'boundaries', id }));
  group.addLayer(target);
};

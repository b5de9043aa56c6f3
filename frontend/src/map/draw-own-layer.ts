import type { Canvas, Layer, LayerGroup, Map as LeafletMap, PathOptions } from 'leaflet';
import type { OwnFeature } from '../api/own-layer';
import { ownSymbol } from '../symbols/own-symbols';
import { L } from './leaflet';
import { OWN_PANE } from './panes';

const canvases = new WeakMap<LeafletMap, Canvas>();

/** Draws an imported layer's features, and answers what was drawn of each. */
export function drawOwnLayer(
  map: LeafletMap,
  group: LayerGroup,
  features: OwnFeature[],
  index: number,
): Map<OwnFeature, Layer[]> {
  const { colour, dash } = ownSymbol(index);
  const style: PathOptions = {
    pane: OWN_PANE,
    renderer: canvasOf(map),
    // The canvas lies over the land and would take every click from it: see OwnPointer.
    interactive: false,
    color: colour,
    weight: 1.6,
    dashArray: dash,
    fillColor: colour,
    fillOpacity: 0.14,
  };
  const drawn = new Map<OwnFeature, Layer[]>();
  for (const feature of features) {
    if (!feature.geometry) continue;
    const layer = L.geoJSON(feature as GeoJSON.Feature, {
      ...style,
      style: isOfPoints(feature) ? { ...style, dashArray: '', fillOpacity: 0.5 } : style,
      pointToLayer: (_feature, place) => L.circleMarker(place, { ...style, radius: 4 }),
    });
    drawn.set(feature, leavesOf(layer));
    group.addLayer(layer);
  }
  return drawn;
}

/** A broken line around a dot would leave two halves of it. */
function isOfPoints({ geometry }: OwnFeature): boolean {
  return geometry?.type === 'Point' || geometry?.type === 'MultiPoint';
}

/** Thousands of elements would make the page slow; a canvas draws them in one. */
function canvasOf(map: LeafletMap): Canvas {
  const canvas = canvases.get(map) ?? L.canvas({ pane: OWN_PANE, padding: 0.4 });
  canvases.set(map, canvas);
  return canvas;
}

/** The paths within a layer, however deep its groups are. */
function leavesOf(layer: Layer): Layer[] {
  if (!('eachLayer' in layer)) return [layer];
  const leaves: Layer[] = [];
  (layer as LayerGroup).eachLayer((inner) => {
    leaves.push(...leavesOf(inner));
  });
  return leaves;
}

import { effect } from '@preact/signals';
import type { Canvas, Layer, LayerGroup, Map as LeafletMap, PathOptions } from 'leaflet';
import { findCollection, importedCollections } from '../../data/catalogue';
import { type ImportedFeature, importedLayer, importedQuery } from '../../data/imported-layers';
import { currentDate, importedCollectionsOn } from '../../state/signals';
import { importedSymbol } from '../../symbols/imported';
import { L, type MapPart, redrawn } from '../leaflet/leaflet';
import { IMPORTED_PANE } from '../leaflet/panes';
import { ImportedPointer } from './pointer';

/** The imported layers: requested when the view rests, and drawn on one canvas. */
export const importedLayers: MapPart = (map) => {
  const pointer = new ImportedPointer(map);
  const undo = [
    follow(map),
    redrawn(() => {
      const layers = importedCollectionsOn.value.map(({ id }) => ({
        id,
        index: importedCollections.value.findIndex((collection) => collection.id === id),
        features: importedLayer(id).features.value,
      }));
      const draw = (group: LayerGroup) => {
        pointer.forget();
        for (const { id, features, index } of layers) {
          pointer.add(id, drawImportedLayer(map, group, features, index));
        }
      };
      // All are one piece, for they are on one canvas.
      const inputs = layers.flatMap(({ id, index, features }) => [id, index, features]);
      return [{ key: 'all', inputs, draw }];
    })(map),
    pointer.listen(),
  ];
  return () => {
    for (const step of undo) step();
  };
};

/** Requests the features in view on the date, and drops the layers that were switched off. */
function follow(map: LeafletMap): () => void {
  let shown: string[] = [];
  const ask = (date: string) => {
    const box = map.getBounds();
    const bbox = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
    for (const id of shown) {
      const collection = findCollection(id);
      if (collection) importedLayer(id).show(importedQuery(collection, bbox, date));
    }
  };
  const stop = effect(() => {
    const on = importedCollectionsOn.value.map(({ id }) => id);
    for (const id of shown) if (!on.includes(id)) importedLayer(id).hide();
    shown = on;
    ask(currentDate.value);
  });
  const moved = () => ask(currentDate.peek());
  map.on('moveend', moved);
  return () => {
    stop();
    map.off('moveend', moved);
  };
}

const canvases = new WeakMap<LeafletMap, Canvas>();

/** Draws an imported layer's features, and returns what it drew for each. */
function drawImportedLayer(
  map: LeafletMap,
  group: LayerGroup,
  features: ImportedFeature[],
  index: number,
): Map<ImportedFeature, Layer[]> {
  const { colour, dash } = importedSymbol(index);
  const style: PathOptions = {
    pane: IMPORTED_PANE,
    renderer: canvasOf(map),
    // The canvas lies over the land and would take every click: see ImportedPointer.
    interactive: false,
    color: colour,
    weight: 1.6,
    dashArray: dash,
    fillColor: colour,
    fillOpacity: 0.14,
  };
  const drawn = new Map<ImportedFeature, Layer[]>();
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

/** A dashed line around a dot would leave only two halves of it. */
function isOfPoints({ geometry }: ImportedFeature): boolean {
  return geometry?.type === 'Point' || geometry?.type === 'MultiPoint';
}

/** Thousands of SVG elements would slow the page down; a canvas is one element. */
function canvasOf(map: LeafletMap): Canvas {
  const canvas = canvases.get(map) ?? L.canvas({ pane: IMPORTED_PANE, padding: 0.4 });
  canvases.set(map, canvas);
  return canvas;
}

/** The paths in a layer, at any depth of groups. */
function leavesOf(layer: Layer): Layer[] {
  if (!('eachLayer' in layer)) return [layer];
  const leaves: Layer[] = [];
  (layer as LayerGroup).eachLayer((inner) => {
    leaves.push(...leavesOf(inner));
  });
  return leaves;
}

import type { Geometry } from 'geojson';
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { findFeature } from '../data/resolver';
import { pointsOf } from '../model/geometry';
import { isPairing, litFeatures } from '../state/signals';
import { L, redrawn, toLatLng, toLines, toPolygons } from './leaflet/leaflet';
import { inPane } from './leaflet/panes';

/** Marks the selected features. Positions mark themselves. */
export const selection = redrawn((map: LeafletMap) => {
  const features = litFeatures.value;
  map.getContainer().classList.toggle('is-dimmed', isPairing.value);
  return features
    .filter(({ collection }) => collection !== 'positions')
    .map((feature) => {
      const geometry = findFeature(feature)?.geometry ?? null;
      return {
        key: `${feature.collection}/${feature.id}`,
        inputs: [geometry],
        draw: (group) => mark(group, map, geometry),
      };
    });
});

function mark(group: LayerGroup, map: LeafletMap, geometry: Geometry | null): void {
  const options = {
    ...inPane(map, 'edge'),
    interactive: false,
    className: 'selection',
    fill: false,
  };
  group.addLayer(L.polyline(toLines(geometry), { ...options, weight: 9 }));
  group.addLayer(L.polygon(toPolygons(geometry), { ...options, weight: 4 }));
  for (const point of pointsOf(geometry)) {
    group.addLayer(L.circleMarker(toLatLng(point), { ...options, radius: 9, weight: 3 }));
  }
}

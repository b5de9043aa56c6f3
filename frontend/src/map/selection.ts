import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { findFeature } from '../data/resolver';
import { pointsOf } from '../model/geometry';
import { selectedFeature } from '../state/signals';
import { L, redrawn, toLatLng, toLines, toPolygons } from './leaflet/leaflet';
import { inPane } from './leaflet/panes';

/** The collections whose cards light up their place, and dim all else. */
const DIMMING = ['collisions', 'accords'];

/** Marks the thing whose card is open. Positions mark themselves. */
export const selection = redrawn((group: LayerGroup, map: LeafletMap) => {
  const feature = selectedFeature.value;
  const isPairing = feature !== null && DIMMING.includes(feature.collection);
  map.getContainer().classList.toggle('is-dimmed', isPairing);
  if (!feature || feature.collection === 'positions') return;
  const geometry = findFeature(feature)?.geometry ?? null;
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
});

import type { Geometry } from 'geojson';
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { data } from '../state/data';
import { ownLayer } from '../state/own-layers';
import { selected } from '../state/shown';
import { type FeatureRef, isCardCollection } from '../state/view';
import { toLatLng, toLines, toPolygons } from './coordinates';
import { L } from './leaflet';
import { inPane } from './panes';
import { pointsOf } from './point-in-polygon';
import { redrawn } from './redraw';

/** Marks the thing whose card is open. Positions mark themselves. */
export const selection = redrawn((group: LayerGroup, map: LeafletMap) => {
  const feature = selected.value;
  if (!feature || feature.collection === 'positions') return;
  const geometry = geometryOf(feature);
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

function geometryOf({ collection, id }: FeatureRef): Geometry | null {
  if (isCardCollection(collection)) return data[collection].find(id)?.geometry ?? null;
  const drawn = ownLayer(collection).features.value;
  return drawn.find((feature) => String(feature.id) === id)?.geometry ?? null;
}

import type { Geometry } from 'geojson';
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { anchorGeometry } from '../data/resolver';
import { anchorKey, partsOf } from '../model/anchor';
import { pointsOf } from '../model/geometry';
import { changedPositions } from '../state/signals';
import { L, redrawn, toLatLng, toLines, toPolygons } from './leaflet/leaflet';
import { inPane } from './leaflet/panes';

/** Lights up the things that concern positions which begin or end on the date shown. */
export const changed = redrawn((map: LeafletMap) => {
  const parts = changedPositions.value.flatMap((position) => partsOf(position, 'governs'));
  return [...new Map(parts.map((one) => [anchorKey(one), one]))].map(([key, part]) => {
    const geometry = anchorGeometry(part);
    return { key, inputs: [geometry], draw: (group) => light(group, map, geometry) };
  });
});

function light(group: LayerGroup, map: LeafletMap, geometry: Geometry | null): void {
  const options = { ...inPane(map, 'edge'), interactive: false, className: 'changed', fill: false };
  group.addLayer(L.polyline(toLines(geometry), { ...options, weight: 11 }));
  group.addLayer(L.polygon(toPolygons(geometry), { ...options, weight: 7 }));
  for (const point of pointsOf(geometry)) {
    group.addLayer(L.circleMarker(toLatLng(point), { ...options, radius: 10, weight: 5 }));
  }
}

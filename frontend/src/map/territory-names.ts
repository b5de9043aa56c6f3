import type { Geometry } from 'geojson';
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import type { Territory } from '../api/base';
import { data } from '../state/data';
import { labelPoint, type Window } from './label-point';
import { L } from './leaflet';
import type { MapPart } from './part';
import { redrawn } from './redraw';

/** Less room than this, as a share of the window, and the name is left out. */
const ENOUGH: Record<string, number> = { state: 0.08, 'autonomous-republic': 0.05, province: 0.06 };

/** The names of states and provinces, each where its territory shows most. */
export const territoryNames: MapPart = (map) => {
  const group = L.layerGroup().addTo(map);
  const place = () => placeNames(group, map);
  map.on('moveend', place);
  const undo = redrawn(place)(map);
  return () => {
    undo();
    map.off('moveend', place);
    group.remove();
  };
};

function placeNames(group: LayerGroup, map: LeafletMap): void {
  group.clearLayers();
  const window = windowOf(map);
  for (const feature of data.territories.features.value) {
    const room = ENOUGH[feature.properties.kind];
    const point =
      room === undefined ? null : labelPoint(feature.geometry, window, partsOf(feature.properties));
    if (point && room !== undefined && point.room >= room) {
      group.addLayer(nameAt(feature.properties, point.lon, point.lat));
    }
  }
}

/** The ground of a territory's named parts, which their own names have. */
function partsOf({ id }: Territory): Geometry {
  const parts = data.territories.features.value.filter(
    ({ properties }) => properties.partOf === id && properties.kind in ENOUGH,
  );
  return {
    type: 'GeometryCollection',
    geometries: parts.flatMap(({ geometry }) => geometry ?? []),
  };
}

function nameAt({ name, kind }: Territory, lon: number, lat: number) {
  const label = document.createElement('span');
  label.textContent = name;
  const icon = L.divIcon({
    className: `territory-name name-${kind}`,
    html: label,
    iconSize: [0, 0],
  });
  return L.marker([lat, lon], { icon, interactive: false, keyboard: false, pane: 'name' });
}

function windowOf(map: LeafletMap): Window {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}

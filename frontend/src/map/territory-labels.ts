import type { Geometry } from 'geojson';
import type { Map as LeafletMap } from 'leaflet';
import type { Territory } from '../api/base';
import type { LayerFeature } from '../api/layer';
import { labelPoint, type Window } from './label-point';
import type { Label } from './names';

/** How the name of a kind of territory is set, and the room it needs as a share of the window. */
const SETTINGS: Record<string, { room: number; letter: number }> = {
  state: { room: 0.08, letter: 16 },
  'autonomous-republic': { room: 0.05, letter: 10.5 },
  province: { room: 0.06, letter: 10.5 },
};

/** The names of states and provinces, each where its territory shows most. */
export function territoryLabels(map: LeafletMap, all: LayerFeature<Territory>[]): Label[] {
  const window = windowOf(map);
  return all.flatMap(({ geometry, properties: { id, name, kind } }) => {
    const setting = SETTINGS[kind];
    const point = setting && labelPoint(geometry, window, partsOf(id, all));
    if (!setting || !point || point.room < setting.room) return [];
    const className = `territory-name name-${kind}`;
    return {
      name,
      lat: point.lat,
      lon: point.lon,
      className,
      letter: setting.letter,
      isCentred: true,
    };
  });
}

/** The ground of a territory's named parts, which their own names have. */
function partsOf(id: string, all: LayerFeature<Territory>[]): Geometry {
  const parts = all.filter(
    ({ properties }) => properties.partOf === id && properties.kind in SETTINGS,
  );
  return {
    type: 'GeometryCollection',
    geometries: parts.flatMap(({ geometry }) => geometry ?? []),
  };
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

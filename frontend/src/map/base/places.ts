import type { Map as LeafletMap } from 'leaflet';
import type { LayerFeature } from '../../data/layer-data';
import { data } from '../../data/layers';
import { isPlaceVisible, type PlacePoint, USUAL_ZOOM } from '../../model/base';
import { pointsOf } from '../../model/geometry';
import { currentZoom, isLayerOn } from '../../state/signals';
import { openFeature } from '../../state/store';
import { nameOnHover } from '../leaflet/hover';
import { L, redrawn, toLatLng } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';

/** The kinds of places, in the order in which their names get room. */
const RANKS = [
  'capital',
  'town',
  'rail-crossing',
  'crossing',
  'bridge',
  'station',
  'halt',
  'village',
];

/** The dots of towns, crossings and stations. Their names are placed together with the territories'. */
export const placePoints = redrawn((map: LeafletMap) => {
  currentZoom.value;
  if (!isLayerOn('places')) return [];
  return shownPlaces(map).map((place) => ({
    key: place.properties.id,
    inputs: [place],
    draw: (group) => group.addLayer(dot(map, place)),
  }));
});

/** The places that fit at the zoom, the most important first. */
export function shownPlaces(map: LeafletMap): LayerFeature<PlacePoint>[] {
  return data.places.features.value
    .filter(({ properties }) => isPlaceVisible(properties, map.getZoom()))
    .sort((a, b) => rank(a.properties) - rank(b.properties));
}

function rank({ minZoom, kind }: PlacePoint): number {
  const known = RANKS.indexOf(kind);
  return (minZoom ?? USUAL_ZOOM) * 10 + (known < 0 ? RANKS.length : known);
}

function dot(
  map: LeafletMap,
  { geometry, properties: { id, name, kind } }: LayerFeature<PlacePoint>,
) {
  const circle = L.circleMarker(toLatLng(pointsOf(geometry)[0] ?? []), {
    ...inPane(map, 'point'),
    className: `place place-${kind}`,
    radius: kind === 'capital' ? 4 : 2.6,
  });
  nameOnHover(map, circle, name);
  circle.on('click', () => openFeature({ collection: 'places', id }));
  return circle;
}

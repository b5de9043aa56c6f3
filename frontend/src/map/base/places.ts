import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import type { LayerFeature } from '../../data/layer-data';
import { data } from '../../data/layers';
import { isPlaceVisible, type PlacePoint, USUAL_ZOOM } from '../../model/base';
import { pointsOf } from '../../model/geometry';
import { isLayerOn } from '../../state/signals';
import { openFeature } from '../../state/store';
import { nameOnHover } from '../leaflet/hover';
import { L, type MapPart, redrawn, toLatLng } from '../leaflet/leaflet';
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
export const placePoints: MapPart = (map) => {
  const group = L.layerGroup().addTo(map);
  const draw = () => drawDots(group, map);
  map.on('zoomend', draw);
  const undo = redrawn(draw)(map);
  return () => {
    undo();
    map.off('zoomend', draw);
    group.remove();
  };
};

/** The places that fit at the zoom, the most important first. */
export function shownPlaces(map: LeafletMap): LayerFeature<PlacePoint>[] {
  return data.places.features.value
    .filter(({ properties }) => isPlaceVisible(properties, map.getZoom()))
    .sort((a, b) => rank(a.properties) - rank(b.properties));
}

function drawDots(group: LayerGroup, map: LeafletMap): void {
  group.clearLayers();
  if (!isLayerOn('places')) return;
  for (const place of shownPlaces(map)) group.addLayer(dot(map, place));
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

import type { LayerGroup, Map as LeafletMap, Point } from 'leaflet';
import type { Place } from '../api/base';
import type { LayerFeature } from '../api/layer';
import { data } from '../state/data';
import { isLayerOn } from '../state/shown';
import { openFeature } from '../state/store';
import { toLatLng } from './coordinates';
import { type Box, declutter } from './declutter';
import { L } from './leaflet';
import { inPane } from './panes';
import type { MapPart } from './part';
import { pointsOf } from './point-in-polygon';
import { redrawn } from './redraw';

/** The order in which places get their room. */
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

/** Towns, crossings and stations, as many as the zoom has room for. */
export const placePoints: MapPart = (map) => {
  const group = L.layerGroup().addTo(map);
  const draw = () => {
    group.clearLayers();
    if (isLayerOn('places')) drawPlaces(group, map);
  };
  map.on('zoomend', draw);
  const undo = redrawn(draw)(map);
  return () => {
    undo();
    map.off('zoomend', draw);
    group.remove();
  };
};

function drawPlaces(group: LayerGroup, map: LeafletMap): void {
  const shown = data.places.features.value
    .filter(({ properties }) => map.getZoom() >= (properties.minZoom ?? 8))
    .sort((a, b) => rank(a.properties) - rank(b.properties));
  const named = new Set(declutter(shown, (place) => boxOf(pixelOf(map, place), place.properties)));
  for (const place of shown) {
    group.addLayer(point(map, place));
    if (named.has(place)) group.addLayer(name(place));
  }
}

function rank(place: Place): number {
  const known = RANKS.indexOf(place.kind);
  return (place.minZoom ?? 8) * 10 + (known < 0 ? RANKS.length : known);
}

function point(map: LeafletMap, { geometry, properties }: LayerFeature<Place>) {
  const [place = [0, 0]] = pointsOf(geometry);
  const dot = L.circleMarker(toLatLng(place), {
    ...inPane(map, 'point'),
    className: `place place-${properties.kind}`,
    radius: properties.kind === 'capital' ? 4 : 2.6,
  });
  dot.bindTooltip(properties.name);
  dot.on('click', () => openFeature({ collection: 'places', id: properties.id }));
  return dot;
}

function name({ geometry, properties }: LayerFeature<Place>) {
  const [place = [0, 0]] = pointsOf(geometry);
  const label = document.createElement('span');
  label.textContent = properties.name;
  const icon = L.divIcon({
    className: `place-name name-${properties.kind}`,
    html: label,
    iconSize: [0, 0],
  });
  return L.marker(toLatLng(place), { icon, interactive: false, keyboard: false, pane: 'name' });
}

function pixelOf(map: LeafletMap, { geometry }: LayerFeature<Place>): Point {
  const [place = [0, 0]] = pointsOf(geometry);
  return map.project(toLatLng(place));
}

/** The room that a name takes to the right of its dot, at the style sheet's size. */
function boxOf(pixel: Point, place: Place): Box {
  const width = 9 + place.name.length * 6.4;
  return { left: pixel.x - 4, right: pixel.x + width, top: pixel.y - 9, bottom: pixel.y + 9 };
}

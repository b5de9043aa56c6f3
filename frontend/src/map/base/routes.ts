import type { Position as Coordinate, Geometry } from 'geojson';
import type { LatLng, Layer, LayerGroup, Map as LeafletMap } from 'leaflet';
import { pointsOf } from '../../model/geometry';
import { type RouteLine, routeStatusOn } from '../../model/route';
import { drawnRoutes, unchangedSince } from '../../state/signals';
import { openFeature } from '../../state/store';
import { routeSymbol } from '../../symbols/route';
import { joinFacts, t } from '../../texts/texts';
import { nameOnHover } from '../leaflet/hover';
import { L, redrawn, toLatLng, toLines } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';

type Status = RouteLine['status'];

/** The routes, with their status on the date; dashed because none was surveyed. */
export const routeLines = redrawn((map: LeafletMap) =>
  drawnRoutes.value.map((feature) => {
    const { geometry, properties: route } = feature;
    const status = routeStatusOn(route, unchangedSince.value)?.status ?? route.status;
    return {
      key: route.id,
      inputs: [feature, status],
      draw: (group) => geometry && drawRoute(group, map, route, status, geometry),
    };
  }),
);

function drawRoute(
  group: LayerGroup,
  map: LeafletMap,
  route: RouteLine,
  status: Status,
  geometry: Geometry,
): void {
  const lines = toLines(geometry);
  if (lines.length > 0) drawLine(group, map, route, status, lines);
  for (const point of pointsOf(geometry)) drawCrossing(group, map, route, point);
}

/** A route that is a point on a boundary: a border crossing. */
function drawCrossing(
  group: LayerGroup,
  map: LeafletMap,
  route: RouteLine,
  point: Coordinate,
): void {
  const options = { ...inPane(map, 'route'), className: 'route-crossing', radius: 5 };
  group.addLayer(openRoute(map, L.circleMarker(toLatLng(point), options), route, route.name));
}

/** Shows a route's name on hover and opens its card on click. */
function openRoute<T extends Layer>(map: LeafletMap, layer: T, { id }: RouteLine, name: string): T {
  nameOnHover(map, layer, name);
  layer.on('click', () => openFeature({ collection: 'routes', id }));
  return layer;
}

function drawLine(
  group: LayerGroup,
  map: LeafletMap,
  route: RouteLine,
  status: Status,
  lines: LatLng[][],
): void {
  const { colour, weight, dash } = routeSymbol(route.kind, status);
  const options = { ...inPane(map, 'route'), smoothFactor: 1.2 };
  const passive = { ...options, interactive: false };
  group.addLayer(L.polyline(lines, { ...passive, className: 'route-casing', weight: weight + 2 }));
  group.addLayer(
    L.polyline(lines, {
      ...passive,
      className: `route route-${route.id}`,
      color: colour,
      weight,
      dashArray: dash,
      lineCap: 'butt',
    }),
  );
  const target = L.polyline(lines, { ...options, className: 'pointer-target', weight: 12 });
  group.addLayer(openRoute(map, target, route, joinFacts([route.name, t('schematic')])));
}

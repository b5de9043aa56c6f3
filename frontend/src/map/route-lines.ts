import type { Position as Coordinate, Geometry } from 'geojson';
import type { LatLng, Layer, LayerGroup, Map as LeafletMap } from 'leaflet';
import type { RouteLine } from '../api/route';
import { data } from '../state/data';
import { isRouteShownOn, routeStatusOn } from '../state/positions';
import { isLayerOn, shownDate, shownZoom } from '../state/shown';
import { openFeature } from '../state/store';
import { routeSymbol } from '../symbols/route-symbols';
import { text } from '../text/text';
import { toLatLng, toLines } from './coordinates';
import { L } from './leaflet';
import { inPane } from './panes';
import { pointsOf } from './point-in-polygon';
import { redrawn } from './redraw';

/** Whether a schematic alignment may be drawn at a zoom. */
export function isRouteVisible(route: RouteLine, zoom: number): boolean {
  return route.maxZoom === null || Math.floor(zoom) <= route.maxZoom;
}

/** The routes, dashed because none was surveyed, in the status of the date. */
export const routeLines = redrawn((group: LayerGroup, map: LeafletMap) => {
  if (!isLayerOn('routes')) return;
  for (const { geometry, properties } of data.routes.features.value) {
    const isHeld = isRouteShownOn(properties, shownDate.value);
    if (!geometry || !isHeld || !isRouteVisible(properties, shownZoom.value)) continue;
    drawRoute(group, map, properties, geometry);
  }
});

function drawRoute(group: LayerGroup, map: LeafletMap, route: RouteLine, geometry: Geometry): void {
  const lines = toLines(geometry);
  if (lines.length > 0) drawLine(group, map, route, lines);
  for (const point of pointsOf(geometry)) drawCrossing(group, map, route, point);
}

/** A route that is a point on a boundary: a crossing. */
function drawCrossing(
  group: LayerGroup,
  map: LeafletMap,
  route: RouteLine,
  point: Coordinate,
): void {
  const options = { ...inPane(map, 'route'), className: 'route-crossing', radius: 5 };
  group.addLayer(openRoute(L.circleMarker(toLatLng(point), options), route, route.name));
}

/** Makes a layer name its route on hover and open its card on click. */
function openRoute<T extends Layer>(layer: T, { id }: RouteLine, name: string): T {
  layer.bindTooltip(name, { sticky: true });
  layer.on('click', () => openFeature({ collection: 'routes', id }));
  return layer;
}

function drawLine(group: LayerGroup, map: LeafletMap, route: RouteLine, lines: LatLng[][]): void {
  const status = routeStatusOn(route, shownDate.value)?.status ?? route.status;
  const { colour, weight, dash } = routeSymbol(route.kind, status);
  const options = { ...inPane(map, 'route'), smoothFactor: 1.2 };
  const passive = { ...options, interactive: false };
  group.addLayer(L.polyline(lines, { ...passive, className: 'route-casing', weight: weight + 3 }));
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
  group.addLayer(openRoute(target, route, `${route.name} · ${text.schematic}`));
}

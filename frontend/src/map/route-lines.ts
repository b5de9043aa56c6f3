import type { LatLng, LayerGroup, Map as LeafletMap } from 'leaflet';
import type { Route } from '../api/route';
import { data } from '../state/data';
import { isRouteShownOn, routeStatusOn } from '../state/positions';
import { isLayerOn, shownDate, shownZoom } from '../state/shown';
import { openFeature } from '../state/store';
import { routeSymbol } from '../symbols/route-symbols';
import { text } from '../text/text';
import { toLines } from './coordinates';
import { L } from './leaflet';
import { inPane } from './panes';
import { redrawn } from './redraw';

/** Whether a schematic alignment may be drawn at a zoom. */
export function isRouteVisible(route: Route, zoom: number): boolean {
  return route.maxZoom === null || Math.floor(zoom) <= route.maxZoom;
}

/** The routes, dashed because none was surveyed, in the status of the date. */
export const routeLines = redrawn((group: LayerGroup, map: LeafletMap) => {
  if (!isLayerOn('routes')) return;
  for (const { geometry, properties } of data.routes.features.value) {
    if (
      !isRouteShownOn(properties, shownDate.value) ||
      !isRouteVisible(properties, shownZoom.value)
    )
      continue;
    drawRoute(group, map, properties, toLines(geometry));
  }
});

function drawRoute(group: LayerGroup, map: LeafletMap, route: Route, lines: LatLng[][]): void {
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
  target.bindTooltip(`${route.name} · ${text.schematic}`, { sticky: true });
  target.on('click', () => openFeature({ collection: 'routes', id: route.id }));
  group.addLayer(target);
}

import { computed } from '@preact/signals';
import type { Geometry } from 'geojson';
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { data } from '../../data/layers';
import { anchorGeometry } from '../../data/resolver';
import { linesOf, pointsOf, polygonsOf } from '../../model/geometry';
import { isRouteVisible } from '../../model/route';
import { actorOrder, currentDate, currentZoom, drawnPositions } from '../../state/signals';
import { redrawn } from '../leaflet/leaflet';
import type { Drawing } from './drawing';
import { type Layout, layOut } from './layout';
import { parallelGroups, runsAlongAnchor } from './parallel-groups';
import { type PositionLine, positionLinesOf } from './position-line';
import { drawArea, drawLines, drawPoint } from './shapes';

const lines = computed(() =>
  positionLinesOf(drawnPositions.value, actorOrder.value, runsAlongAnchor),
);

const ON_THE_LINE: Layout = { distance: 0, ticks: 1, share: 0.5 };

/** Claims and red lines of the actors shown, beside or on the things that they govern. */
export const positionLines = redrawn((group: LayerGroup, map: LeafletMap) => {
  for (const parallel of parallelGroups(lines.value)) {
    const layouts = layOut(parallel);
    for (const line of parallel) {
      const layout = layouts.get(line.key) ?? ON_THE_LINE;
      drawPositionLine({ group, map, line, day: currentDate.value, ...layout });
    }
  }
});

function drawPositionLine(drawing: Drawing): void {
  const geometry = geometryOf(drawing.line);
  if (linesOf(geometry).length > 0) drawLines(drawing, linesOf(geometry));
  if (polygonsOf(geometry).length > 0) drawArea(drawing, polygonsOf(geometry));
  for (const point of pointsOf(geometry)) drawPoint(drawing, point);
}

/** A schematic route hidden at this zoom takes what lies on it with it. */
function geometryOf(line: PositionLine): Geometry | null {
  const route = line.anchor.kind === 'route' ? data.routes.find(line.anchor.id) : null;
  if (route && !isRouteVisible(route.properties, currentZoom.value)) return null;
  return anchorGeometry(line.anchor);
}

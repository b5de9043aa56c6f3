import { computed } from '@preact/signals';
import type { Geometry } from 'geojson';
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { data } from '../state/data';
import { actorOrder, drawnPositions, shownDate, shownZoom } from '../state/shown';
import { anchorGeometry } from './anchor-geometry';
import { bundlesOf, runsAlongAnchor } from './bundles';
import { drawArea } from './draw-area';
import { drawPoint } from './draw-point';
import { drawStrandLine } from './draw-strand-line';
import type { Drawing } from './drawing';
import { type Layout, layOut } from './lay-out';
import { linesOf, pointsOf, polygonsOf } from './point-in-polygon';
import { redrawn } from './redraw';
import { isRouteVisible } from './route-lines';
import { type Strand, strandsOf } from './strand';

const strands = computed(() => strandsOf(drawnPositions.value, actorOrder.value, runsAlongAnchor));

const ON_THE_LINE: Layout = { distance: 0, ticks: 1, share: 0.5 };

/** Claims and red lines of the actors shown, beside or on the things that they govern. */
export const positionStrands = redrawn((group: LayerGroup, map: LeafletMap) => {
  for (const bundle of bundlesOf(strands.value)) {
    const layouts = layOut(bundle);
    for (const strand of bundle) {
      const layout = layouts.get(strand.key) ?? ON_THE_LINE;
      drawStrand({ group, map, strand, day: shownDate.value, ...layout });
    }
  }
});

function drawStrand(drawing: Drawing): void {
  const geometry = geometryOf(drawing.strand);
  if (linesOf(geometry).length > 0) drawStrandLine(drawing, linesOf(geometry));
  if (polygonsOf(geometry).length > 0) drawArea(drawing, polygonsOf(geometry));
  for (const point of pointsOf(geometry)) drawPoint(drawing, point);
}

/** A schematic route hidden at this zoom takes what lies on it with it. */
function geometryOf(strand: Strand): Geometry | null {
  const route = strand.anchor.kind === 'route' ? data.routes.find(strand.anchor.id) : null;
  if (route && !isRouteVisible(route.properties, shownZoom.value)) return null;
  return anchorGeometry(strand.anchor);
}

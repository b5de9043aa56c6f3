import { computed } from '@preact/signals';
import type { Geometry } from 'geojson';
import type { LayerGroup, Map as LeafletMap } from 'leaflet';
import { anchorKey } from '../api/anchor';
import { data } from '../state/data';
import { actorOrder, drawnPositions, shownDate, shownZoom } from '../state/shown';
import { anchorGeometry } from './anchor-geometry';
import { drawArea } from './draw-area';
import { drawPoint } from './draw-point';
import { drawStrandLine } from './draw-strand-line';
import { layOut } from './lay-out';
import { linesOf, pointsOf, polygonsOf } from './point-in-polygon';
import { redrawn } from './redraw';
import { isRouteVisible } from './route-lines';
import { type Strand, strandsOf } from './strand';

const strands = computed(() => strandsOf(drawnPositions.value, actorOrder.value));

/** Claims and red lines of the actors shown, beside or on the things that they govern. */
export const positionStrands = redrawn((group: LayerGroup, map: LeafletMap) => {
  const areas = [...byThing(strands.value).values()];
  for (const together of areas) {
    const geometry = geometryOf(together[0]);
    const distances = layOut(together, geometry);
    for (const strand of together) {
      drawStrand(group, map, strand, geometry, distances.get(strand.key) ?? 0);
    }
  }
});

function drawStrand(
  group: LayerGroup,
  map: LeafletMap,
  strand: Strand,
  geometry: Geometry | null,
  distance: number,
): void {
  const drawing = { group, map, strand, day: shownDate.value };
  if (linesOf(geometry).length > 0) drawStrandLine(drawing, linesOf(geometry), distance);
  if (polygonsOf(geometry).length > 0) drawArea(drawing, polygonsOf(geometry));
  for (const point of pointsOf(geometry)) drawPoint(drawing, point);
}

/** A schematic route hidden at this zoom takes what lies on it with it. */
function geometryOf(strand: Strand): Geometry | null {
  if (!strand.anchor) return data.positions.find(strand.positions[0].id)?.geometry ?? null;
  const route = strand.anchor.kind === 'route' ? data.routes.find(strand.anchor.id) : null;
  if (route && !isRouteVisible(route.properties, shownZoom.value)) return null;
  return anchorGeometry(strand.anchor);
}

function byThing(all: Strand[]): Map<string, [Strand, ...Strand[]]> {
  const things = new Map<string, [Strand, ...Strand[]]>();
  for (const strand of all) {
    const key = strand.anchor ? anchorKey(strand.anchor) : strand.key;
    const together = things.get(key);
    if (together) together.push(strand);
    else things.set(key, [strand]);
  }
  return things;
}

import { computed } from '@preact/signals';
import type { Geometry } from 'geojson';
import type { Map as LeafletMap } from 'leaflet';
import { data } from '../../data/layers';
import { anchorGeometry } from '../../data/resolver';
import { linesOf, pointsOf, polygonsOf } from '../../model/geometry';
import { isRouteVisible } from '../../model/route';
import { actorOrder, currentZoom, drawnPositions, unchangedSince } from '../../state/signals';
import { inView } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { shownSize } from '../leaflet/camera';
import { type Piece, redrawn } from '../leaflet/leaflet';
import { type Drawing, isFadedOn, isSelected } from './drawing';
import { type ParallelGroup, parallelGroups, runsAlongAnchor } from './parallel-groups';
import { type PositionLine, positionLinesOf } from './position-line';
import { ruleMarkersOf } from './rule-marker';
import { drawArea, drawLines, drawPoint } from './shapes';
import { tickSide } from './tick-side';

/** The number of lines that can be distinguished on a map of the whole region, where a thing is a few pixels long. */
const MOST_IN_REGION = 4;
const REGION_ZOOM = 6.5;

const lines = computed(() =>
  positionLinesOf(drawnPositions.value, actorOrder.value, runsAlongAnchor),
);

const groups = computed(() => parallelGroups(lines.value));

/**
 * Claims and red lines of the shown actors, on the things that they govern. If several positions concern a thing,
 * a marker on it counts them. A line is drawn along a thing only for a position that is alone there, or whose card
 * is open: parallel lines would lie in wrong places, and could not be distinguished.
 */
export const positionLines = redrawn((map: LeafletMap) =>
  groups.value.flatMap((parallel) =>
    shownInFull(parallel).map((line) => pieceOf(map, line, parallel)),
  ),
);

function pieceOf(map: LeafletMap, line: PositionLine, parallel: ParallelGroup): Piece {
  const looks = {
    isFaded: isFadedOn(line, unchangedSince.value),
    isSelected: isSelected(line),
    ticks: tickSide(line, parallel),
  };
  const geometry = geometryOf(line);
  const { colour } = actorSymbol(line.actor);
  const { positions, rank } = line;
  const zoom = currentZoom.value;
  return {
    key: line.key,
    inputs: [...Object.values(looks), ...positions, geometry, rank, colour, zoom],
    draw: (group) => drawPositionLine({ group, map, line, ...looks }, geometry),
  };
}

/** The markers of the things that several positions concern, each in the visible part of its thing. */
export const ruleMarkers = redrawn((map: LeafletMap) => {
  inView.camera.value;
  shownSize.value;
  const things = groups.value.flatMap((parallel) => {
    const ruled = parallel.filter(({ isContext }) => !isContext);
    return shownInFull(parallel).length < ruled.length ? [ruled] : [];
  });
  return ruleMarkersOf(map, things);
});

/**
 * The things that only one position concerns, by the lines drawn along them; on a map of the whole region, the
 * first few.
 */
const drawnAlone = computed(() => {
  const alone = groups.value.map(aloneIn).filter((group) => group.length > 0);
  const most = currentZoom.value < REGION_ZOOM ? MOST_IN_REGION : alone.length;
  return new Set(alone.slice(0, most).flat());
});

/** The lines of a group that are drawn along what they govern: those of the open card, or the only one. */
function shownInFull(group: PositionLine[]): PositionLine[] {
  const selected = group.filter(isSelected);
  if (selected.length > 0) return selected;
  return group.filter((line) => drawnAlone.value.has(line));
}

function aloneIn(group: PositionLine[]): PositionLine[] {
  const [only, more] = group;
  const isAlone = more === undefined || pointsOf(anchorGeometry(more.anchor)).length > 0;
  return isAlone && only && !only.isContext ? group : [];
}

function drawPositionLine(drawing: Drawing, geometry: Geometry | null): void {
  if (linesOf(geometry).length > 0) drawLines(drawing, linesOf(geometry));
  if (polygonsOf(geometry).length > 0) drawArea(drawing, polygonsOf(geometry));
  for (const point of pointsOf(geometry)) drawPoint(drawing, point);
}

/** If a schematic route is hidden at this zoom, the positions on it are hidden, too. */
function geometryOf(line: PositionLine): Geometry | null {
  const route = line.anchor.kind === 'route' ? data.routes.find(line.anchor.id) : null;
  if (route && !isRouteVisible(route.properties, currentZoom.value)) return null;
  return anchorGeometry(line.anchor);
}

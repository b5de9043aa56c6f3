import { computed } from '@preact/signals';
import type { Geometry } from 'geojson';
import type { Map as LeafletMap } from 'leaflet';
import { data } from '../../data/layers';
import { anchorGeometry } from '../../data/resolver';
import { type AnchorRef, anchorKey } from '../../model/anchor';
import { linesOf, pointsOf, polygonsOf } from '../../model/geometry';
import { isRouteVisible } from '../../model/route';
import {
  actorOrder,
  currentZoom,
  drawnPositions,
  isPairing,
  unchangedSince,
} from '../../state/signals';
import { inView } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { shownSize } from '../leaflet/camera';
import { type Piece, redrawn } from '../leaflet/leaflet';
import { overlays } from '../names/controls';
import { type Drawing, isFadedOn, isSelected } from './drawing';
import { type ParallelGroup, parallelGroups, runsAlongAnchor } from './parallel-groups';
import { hardestOf, type PositionLine, positionLinesOf } from './position-line';
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
 * a marker on it counts them. A line is drawn along a thing only for an actor that is alone there, or for the position
 * whose card is open: parallel lines would lie in wrong places, and could not be distinguished.
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
    isCounted: isCounted(parallel),
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
  overlays.value;
  // A card of a pair shows where the two meet: no marker may lie on that.
  return isPairing.value ? [] : ruleMarkersOf(map, groups.value.filter(isCounted).map(ruledIn));
});

/**
 * The lines along the things that only one actor's positions concern, by group; on a map of the whole region, those
 * of the first few groups.
 */
const drawnAlone = computed(() => {
  const alone = groups.value
    .map((group) => [group, aloneIn(group)] as const)
    .filter(([, lines]) => lines.length > 0);
  const most = currentZoom.value < REGION_ZOOM ? MOST_IN_REGION : alone.length;
  return new Map<PositionLine[], PositionLine[]>(alone.slice(0, most));
});

/** The lines of a group that are drawn along what they govern: those of the open card, or those of the only actor. */
function shownInFull(group: PositionLine[]): PositionLine[] {
  const selected = group.filter(isSelected);
  if (selected.length > 0) return selected;
  return drawnAlone.value.get(group) ?? [];
}

/** Whether a marker counts the positions of a group: not each of its lines is drawn. */
function isCounted(group: PositionLine[]): boolean {
  const shown = shownInFull(group);
  return ruledIn(group).some((line) => !shown.includes(line));
}

/** The areas that are drawn because a position governs them. */
export const areasShown = computed(() =>
  groups.value
    .flatMap(shownInFull)
    .filter((line) => !line.isContext && polygonsOf(geometryOf(line)).length > 0),
);

/** A group's lines without those on an area that is only their context: those have no say in what is drawn. */
function ruledIn(group: PositionLine[]): PositionLine[] {
  return group.filter(({ isContext }) => !isContext);
}

/** The lines along a thing and along what shares its marker: those that the marker counts. */
export function governedAlong(thing: AnchorRef): PositionLine[] {
  const isOnThing = ({ anchor }: PositionLine) => anchorKey(anchor) === anchorKey(thing);
  return groups.value.map(ruledIn).find((group) => group.some(isOnThing)) ?? [];
}

function aloneIn(group: PositionLine[]): PositionLine[] {
  const ruled = ruledIn(group);
  const isAtPoint = ruled.some(({ anchor }) => pointsOf(anchorGeometry(anchor)).length > 0);
  if (isAtPoint || ruled.length < 2) return ruled;
  return ruled.every(({ actor }) => actor === ruled[0]?.actor) ? hardestOf(ruled) : [];
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

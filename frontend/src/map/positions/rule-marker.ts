import type { LatLng, LayerGroup, Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { clipPolyline } from 'lineclip';
import { actorName, anchorGeometry } from '../../data/resolver';
import type { AnchorRef } from '../../model/anchor';
import { collectionOfAnchor } from '../../model/collections';
import { linesOf, polygonsOf } from '../../model/geometry';
import { openFeature } from '../../state/store';
import { joinFacts, t } from '../../texts/texts';
import { keepInView } from '../leaflet/camera';
import { nameOnHover } from '../leaflet/hover';
import { L, toLatLng } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';
import { type Box, overlaps } from '../names/declutter';
import { labelPoint } from '../names/label-point';
import { textWidth } from '../names/text-width';
import { actorTag } from './drawing';
import { lengthOf, pointAlong } from './offset';
import { type Count, countsOf, type PositionLine } from './position-line';

/** The height of a line of the marker, the width around its words, and the largest number of actors with a line each. */
const ROW = 17;
const BESIDE = 36;
const MOST = 3;

/** Pixels between a thing and its marker, so that the marker does not cover the thing. */
const OFF = 9;

/** Possible directions of a marker, the preferred first. */
const SIDES = ['below-right', 'below-left', 'above-right', 'above-left'] as const;

type Standing = (typeof SIDES)[number];

/**
 * Puts a marker on a thing that counts the claims and red lines on it, clear of the markers placed before. A click
 * opens the thing with all of them.
 */
export function drawRuleMarker(
  group: LayerGroup,
  map: LeafletMap,
  lines: PositionLine[],
  taken: Box[],
): void {
  const anchor = busiest(lines);
  const place = anchor && middleOf(map, anchor);
  if (!place) return;
  const counts = countsOf(lines);
  const rows = counts.length > MOST ? [summary(counts)] : counts.map(row);
  const size: [number, number] = [BESIDE + widest(map, rows), rows.length * ROW + 4];
  const { side, anchor: iconAnchor } = freeSide(map, place, size, taken);
  const className = `rule-marker is-${side}`;
  const icon = L.divIcon({ className, html: box(rows), iconSize: size, iconAnchor });
  const { pane } = inPane(map, 'marker');
  const marker = L.marker(place, { icon, keyboard: false, pane });
  nameOnHover(map, marker, counts.map(sentence).join(' · '));
  marker.on('click', (event) => {
    openFeature({ collection: collectionOfAnchor(anchor.kind), id: anchor.id });
    keepInView(map, (event as LeafletMouseEvent).latlng);
  });
  group.addLayer(marker);
}

/**
 * The direction of a marker from its point: clear of other markers and of the map's edges if possible. Reserves
 * its box.
 */
function freeSide(
  map: LeafletMap,
  place: LatLng,
  [width, height]: [number, number],
  taken: Box[],
): { side: Standing; anchor: [number, number] } {
  const { x, y } = map.latLngToContainerPoint(place);
  const frame = map.getSize();
  const options = SIDES.map((side) => {
    const anchor: [number, number] = [
      side.endsWith('left') ? width + OFF : -OFF,
      side.startsWith('above') ? height + OFF : -OFF,
    ];
    const [left, top] = [x - anchor[0], y - anchor[1]];
    return { side, anchor, box: { left, top, right: left + width, bottom: top + height } };
  });
  const isWithin = ({ left, top, right, bottom }: Box) =>
    left >= 0 && top >= 0 && right <= frame.x && bottom <= frame.y;
  const isClear = (box: Box) => !taken.some((other) => overlaps(box, other));
  const free = options.find(({ box }) => isWithin(box) && isClear(box));
  const chosen =
    free ?? options.find(({ box }) => isClear(box)) ?? (options[0] as (typeof options)[0]);
  taken.push(chosen.box);
  return chosen;
}

/** Of the things that share a line, the one that most positions concern. */
function busiest(lines: PositionLine[]): AnchorRef | null {
  const weight = ({ isContext, positions }: PositionLine) => (isContext ? 0 : positions.length);
  return lines.reduce((a, b) => (weight(b) > weight(a) ? b : a), lines[0] as PositionLine).anchor;
}

/**
 * The point of a marker: in the middle of the visible part of its line, or deep in its area; null if nothing is
 * visible.
 */
function middleOf(map: LeafletMap, anchor: AnchorRef): LatLng | null {
  const geometry = anchorGeometry(anchor);
  if (polygonsOf(geometry).length > 0) {
    const point = labelPoint(geometry, { west: -180, south: -90, east: 180, north: 90 });
    return point && L.latLng(point.lat, point.lon);
  }
  const drawn = linesOf(geometry).map((line) =>
    line.map((each): [number, number] => {
      const { x, y } = map.latLngToContainerPoint(toLatLng(each));
      return [x, y];
    }),
  );
  const { x: width, y: height } = map.getSize();
  const shown = drawn
    .flatMap((line) => clipPolyline(line, [0, 0, width, height]))
    .map((line) => line.map(([x = 0, y = 0]) => ({ x, y })));
  const longest = shown.reduce((a, b) => (lengthOf(a) >= lengthOf(b) ? a : b), []);
  const pixel = pointAlong(longest, 0.5);
  return pixel && map.containerPointToLatLng(L.point(pixel.x, pixel.y));
}

function box(rows: HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...rows);
  return element;
}

/** The width of the longest line's words, in pixels. */
function widest(map: LeafletMap, rows: HTMLElement[]): number {
  const words = rows.map((row) => row.lastChild?.textContent ?? '');
  return Math.ceil(
    Math.max(...words.map((one) => textWidth(one, 'rule-marker', map.getContainer()))),
  );
}

function row(count: Count): HTMLElement {
  const element = document.createElement('span');
  element.dataset.actor = count.actor;
  element.append(actorTag(count.actor), wordsOf(count));
  return element;
}

/** With many actors, the marker shows only how many refuse and ask; its card names them. */
function summary(counts: Count[]): HTMLElement {
  const element = document.createElement('span');
  const sum = (pick: (count: Count) => number) => counts.reduce((all, one) => all + pick(one), 0);
  element.textContent = t('ruleMany', {
    actors: counts.length,
    count: sum((one) => one.refuses + one.asks + one.others),
  });
  return element;
}

function wordsOf({ refuses, asks, others }: Count): string {
  return joinFacts([
    refuses > 0 && t('ruleRefuses', { count: refuses }),
    asks > 0 && t('ruleAsks', { count: asks }),
    others > 0 && t('ruleOthers', { count: others }),
  ]);
}

function sentence(count: Count): string {
  return `${actorName(count.actor)} ${wordsOf(count)}`;
}

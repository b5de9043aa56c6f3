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
import { controlBoxes } from '../names/controls';
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

/**
 * Pixels from a thing to its marker, right and up or down, the nearest first: the marker stands beside the thing, so
 * as not to lie on what it is about, and farther off where others stand already.
 */
const OFFSETS = [9, 24, 42, 63, 87, 114, 144];

/** Possible directions of a marker, the preferred first. */
const SIDES = ['below-right', 'below-left', 'above-right', 'above-left'] as const;

type Standing = (typeof SIDES)[number];

/**
 * Puts a marker on each thing that counts the claims and red lines on it: clear of the other things, of their markers
 * and of what lies over the map. A click opens the thing with all of them.
 */
export function drawRuleMarkers(
  group: LayerGroup,
  map: LeafletMap,
  things: PositionLine[][],
): void {
  const placed = things.flatMap((lines) => {
    const anchor = busiest(lines);
    const place = anchor && middleOf(map, anchor);
    return anchor && place ? [{ anchor, place, lines, box: aroundThing(map, place) }] : [];
  });
  const taken = controlBoxes(map);
  for (const thing of placed) {
    const others = placed.filter((other) => other !== thing).map(({ box }) => box);
    drawRuleMarker(group, map, thing, [...others, ...taken], taken);
  }
}

/** Pixels around a thing's middle that other markers leave free. */
const AROUND = 5;

function aroundThing(map: LeafletMap, place: LatLng): Box {
  const { x, y } = map.latLngToContainerPoint(place);
  return { left: x - AROUND, right: x + AROUND, top: y - AROUND, bottom: y + AROUND };
}

/** Draws one, in the free room, and takes it. */
function drawRuleMarker(
  group: LayerGroup,
  map: LeafletMap,
  { anchor, place, lines }: { anchor: AnchorRef; place: LatLng; lines: PositionLine[] },
  obstacles: Box[],
  taken: Box[],
): void {
  const counts = countsOf(lines);
  const rows = counts.length > MOST ? [summary(counts)] : counts.map(row);
  const size: [number, number] = [BESIDE + widest(map, rows), rows.length * ROW + 4];
  const { side, off, anchor: iconAnchor, ...room } = freePlace(map, place, size, obstacles);
  taken.push(room.box, ...room.leader);
  const className = `rule-marker is-${side}`;
  const icon = L.divIcon({ className, html: box(rows), iconSize: size, iconAnchor });
  const { pane } = inPane(map, 'marker');
  const marker = L.marker(place, { icon, keyboard: false, pane });
  marker.on('add', () => marker.getElement()?.style.setProperty('--off', `${off}px`));
  nameOnHover(map, marker, counts.map(sentence).join(' · '));
  marker.on('click', (event) => {
    openFeature({ collection: collectionOfAnchor(anchor.kind), id: anchor.id });
    keepInView(map, (event as LeafletMouseEvent).latlng);
  });
  group.addLayer(marker);
}

/** Where a marker stands beside its thing. */
interface Place {
  side: Standing;
  off: number;
  /** The thing, from the marker's upper left corner. */
  anchor: [number, number];
  box: Box;
  /** The ground under the line from the thing to its marker. */
  leader: Box[];
}

/**
 * Where beside a thing a marker stands: the nearest place at which it and the line to it are clear of the other
 * markers, of the controls and of the map's edges. Rather than lie on another marker, a line crosses one.
 */
function freePlace(
  map: LeafletMap,
  thing: LatLng,
  [width, height]: [number, number],
  taken: Box[],
): Place {
  const { x, y } = map.latLngToContainerPoint(thing);
  const frame = map.getSize();
  const options = OFFSETS.flatMap((off) =>
    SIDES.map((side): Place => {
      const [toLeft, toTop] = [side.endsWith('left'), side.startsWith('above')];
      const anchor: [number, number] = [toLeft ? width + off : -off, toTop ? height + off : -off];
      const [left, top] = [x - anchor[0], y - anchor[1]];
      const box = { left, top, right: left + width, bottom: top + height };
      return {
        side,
        off,
        anchor,
        box,
        leader: leaderOf(x, y, toLeft ? -off : off, toTop ? -off : off),
      };
    }),
  );
  const isWithin = ({ box: { left, top, right, bottom } }: Place) =>
    left >= 0 && top >= 0 && right <= frame.x && bottom <= frame.y;
  const isClear = ({ box, leader }: Place) =>
    ![box, ...leader].some((own) => taken.some((other) => overlaps(own, other)));
  return (
    options.find((one) => isWithin(one) && isClear(one)) ??
    options.find((one) => isWithin(one) && isClear({ ...one, leader: [] })) ??
    options.find(isClear) ??
    (options[0] as Place)
  );
}

/** Pixels from one box along a leader to the next. */
const STEP = 6;

/** Boxes along the line from a thing to its marker's corner, without the first, which other things may share. */
function leaderOf(x: number, y: number, right: number, down: number): Box[] {
  const steps = Math.floor(Math.abs(right) / STEP);
  return Array.from({ length: steps }, (_, index) => {
    const share = (index + 1) / (steps + 1);
    const [atX, atY] = [x + right * share, y + down * share];
    return { left: atX - 1, right: atX + 1, top: atY - 1, bottom: atY + 1 };
  });
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

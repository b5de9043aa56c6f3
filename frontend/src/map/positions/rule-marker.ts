import type { Geometry } from 'geojson';
import type { LatLng, LayerGroup, Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { clipPolyline } from 'lineclip';
import { actorName, anchorGeometry } from '../../data/resolver';
import { type AnchorRef, anchorKey } from '../../model/anchor';
import { collectionOfAnchor } from '../../model/collections';
import { linesOf, polygonsOf } from '../../model/geometry';
import { openFeature } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { joinFacts, t } from '../../texts/texts';
import { keepInView } from '../leaflet/camera';
import { nameOnHover } from '../leaflet/hover';
import { L, type Piece, toLatLng } from '../leaflet/leaflet';
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
 * Tells on a thing how many claim and refuse something of it, beside the markers whose room is taken. A click
 * opens the thing with all of them. Null where the thing does not show.
 */
export function ruleMarker(map: LeafletMap, lines: PositionLine[], taken: Box[]): Piece | null {
  const anchor = busiest(lines);
  const place = anchor && middleOf(map, anchor);
  if (!place) return null;
  const counts = countsOf(lines);
  const rows = counts.length > MOST ? [summary(counts)] : counts.map(rowOf);
  const size: [number, number] = [BESIDE + widest(map, rows), rows.length * ROW + 4];
  const { side, anchor: iconAnchor } = freeSide(map, place, size, taken);
  const name = counts.map(sentence).join(' · ');
  const draw = (group: LayerGroup) => {
    const className = `rule-marker is-${side}`;
    const icon = L.divIcon({ className, html: box(rows.map(element)), iconSize: size, iconAnchor });
    const { pane } = inPane(map, 'marker');
    const marker = L.marker(place, { icon, keyboard: false, pane });
    nameOnHover(map, marker, name);
    marker.on('click', (event) => {
      openFeature({ collection: collectionOfAnchor(anchor.kind), id: anchor.id });
      keepInView(map, (event as LeafletMouseEvent).latlng);
    });
    group.addLayer(marker);
  };
  const colours = counts.map(({ actor }) => actorSymbol(actor).colour);
  const of = [place.lat, place.lng, side, name, ...size, ...colours];
  return { key: anchorKey(anchor), of, draw };
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

/** What is known of where the markers of some geometries stand, each with the view that it is known of. */
const middles = new WeakMap<Geometry, { view: string; middle: LatLng | null }>();

/** Where a marker stands: in the middle of what shows of its line, or deep in its area; null when nothing shows. */
function middleOf(map: LeafletMap, anchor: AnchorRef): LatLng | null {
  const geometry = anchorGeometry(anchor);
  if (!geometry) return null;
  const isArea = polygonsOf(geometry).length > 0;
  const view = isArea ? 'any' : map.getBounds().toBBoxString();
  const known = middles.get(geometry);
  if (known?.view === view) return known.middle;
  const middle = findMiddle(map, geometry);
  middles.set(geometry, { view, middle });
  return middle;
}

function findMiddle(map: LeafletMap, geometry: Geometry): LatLng | null {
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
function widest(map: LeafletMap, rows: Row[]): number {
  return Math.ceil(
    Math.max(...rows.map(({ words }) => textWidth(words, 'rule-marker', map.getContainer()))),
  );
}

/** A line of a marker: whose letters it begins with, and its words. */
interface Row {
  actor?: string;
  words: string;
}

function rowOf(count: Count): Row {
  return { actor: count.actor, words: wordsOf(count) };
}

/** With many actors, the marker shows only how many refuse and ask; its card names them. */
function summary(counts: Count[]): Row {
  const sum = (pick: (count: Count) => number) => counts.reduce((all, one) => all + pick(one), 0);
  return {
    words: t('ruleMany', {
      actors: counts.length,
      count: sum((one) => one.refuses + one.asks + one.others),
    }),
  };
}

function element({ actor, words }: Row): HTMLElement {
  const row = document.createElement('span');
  if (actor !== undefined) {
    row.dataset.actor = actor;
    row.append(actorTag(actor));
  }
  row.append(words);
  return row;
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

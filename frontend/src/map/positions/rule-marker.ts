import type { Geometry } from 'geojson';
import type { LatLng, LayerGroup, Map as LeafletMap, LeafletMouseEvent, Point } from 'leaflet';
import { clipPolyline } from 'lineclip';
import { actorName, anchorGeometry } from '../../data/resolver';
import { type AnchorRef, anchorKey } from '../../model/anchor';
import { collectionOfAnchor } from '../../model/collections';
import { linesOf, pointsOf, polygonsOf } from '../../model/geometry';
import { isLayerOn } from '../../state/signals';
import { openFeature } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { joinFacts, t } from '../../texts/texts';
import { shownPlaces } from '../base/places';
import { keepInView } from '../leaflet/camera';
import { nameOnHover } from '../leaflet/hover';
import { L, type Piece, toLatLng } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';
import { controlBoxes } from '../names/controls';
import { type Box, overlaps } from '../names/declutter';
import { labelPoint, windowOf } from '../names/label-point';
import { usualNameBoxes } from '../names/names';
import { textWidth } from '../names/text-width';
import { actorTag } from './drawing';
import { lengthOf, type Pixel, pointAlong, ticksOn } from './offset';
import { boundaryOf } from './parallel-groups';
import { type Count, countsOf, type PositionLine } from './position-line';

/**
 * The height of a line of the marker, the width around a line, that of an actor's letters with the gap after them
 * (styles/map), and the largest number of actors with a line each.
 */
const ROW = 17;
const BESIDE = 9;
const LETTERS = 24;
const MOST = 3;

/**
 * Pixels from a thing to its marker, right and up or down, the nearest first: the marker stands beside the thing, so
 * as not to lie on what it is about, and farther off where others stand already.
 */
const OFFSETS = [9, 24, 42, 63, 87, 114, 144];

/** How much of a marker's width lies beyond the end of its line: it stands beside the line, or over or under its end. */
const SLIDES = [0, 0.5, 1];

/** Possible directions of a marker, the preferred first. */
const SIDES = ['below-right', 'below-left', 'above-right', 'above-left'] as const;

type Standing = (typeof SIDES)[number];

/**
 * The markers that count the claims and red lines on each thing: clear of the other things, of their markers and of what
 * lies over the map. A click opens the thing with all of them. A thing outside the view has no marker.
 */
export function ruleMarkersOf(map: LeafletMap, things: PositionLine[][]): Piece[] {
  const placed = things.flatMap((lines) => {
    const anchor = busiest(lines);
    const seen = anchor && seenOf(map, anchor);
    return anchor && seen ? [{ anchor, ...seen, lines, box: aroundThing(map, seen.middle) }] : [];
  });
  // Where the controls are is known only after a layout, for which the first picture of the map must not wait.
  if (placed.length === 0) return [];
  const taken = controlBoxes(map);
  const towns = townBoxes(map);
  const names = usualNameBoxes(map);
  return placed.map((thing) => {
    const others = placed.filter((other) => other !== thing);
    const middles = others.map(({ box }) => box);
    const lines = others.flatMap(({ along }) => along);
    return ruleMarker(map, thing, { taken: [...middles, ...taken], towns, names, lines }, taken);
  });
}

/** The ground under each visible place's dot, and under its name if that stands after the dot. */
function townBoxes(map: LeafletMap): Box[] {
  if (!isLayerOn('places')) return [];
  const { x: width, y: height } = map.getSize();
  return shownPlaces(map).flatMap(({ geometry, properties: { name, kind } }) => {
    const { x, y } = map.latLngToContainerPoint(toLatLng(pointsOf(geometry)[0] ?? []));
    if (x < 0 || y < 0 || x > width || y > height) return [];
    const end = x + 7 + textWidth(name, `place-name name-${kind}`, map.getContainer());
    return [
      { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 },
      { left: x + 7, right: end, top: y - 8, bottom: y + 8 },
    ];
  });
}

/** Pixels around a thing's middle that other markers leave free. */
const AROUND = 5;

function aroundThing(map: LeafletMap, place: LatLng): Box {
  const { x, y } = map.latLngToContainerPoint(place);
  return { left: x - AROUND, right: x + AROUND, top: y - AROUND, bottom: y + AROUND };
}

/** The marker of one thing. It is placed clear of the obstacles, and adds its own boxes to `taken`. */
function ruleMarker(
  map: LeafletMap,
  { anchor, middle: place, along, lines }: Seen & { anchor: AnchorRef; lines: PositionLine[] },
  obstacles: Omit<Obstacles, 'along'>,
  taken: Box[],
): Piece {
  const counts = countsOf(lines);
  const inFull = counts.length > MOST ? [] : [counts.map(rowOf)];
  const { rows, size, ...found } = [...inFull, [summary(counts)]]
    .map((rows) => fitted(map, place, rows, { ...obstacles, along }))
    .reduce((a, b) => (b.cost + COSTS.short < a.cost ? b : a));
  const { side, off, slide, anchor: iconAnchor, ...room } = found;
  taken.push(room.box, ...room.leader);
  const name = counts.map(sentence).join(' · ');
  const draw = (group: LayerGroup) => {
    const className = `rule-marker is-${side}`;
    const icon = L.divIcon({ className, html: box(rows.map(element)), iconSize: size, iconAnchor });
    const { pane } = inPane(map, 'marker');
    const marker = L.marker(place, { icon, keyboard: false, pane });
    marker.on('add', () => {
      // Browser tests find the marker by this, because its words depend on the room.
      marker.getElement()?.setAttribute('data-thing', anchorKey(anchor));
      marker.getElement()?.style.setProperty('--off', `${off}px`);
      marker.getElement()?.style.setProperty('--slide', `${slide}px`);
    });
    nameOnHover(map, marker, name);
    marker.on('click', (event) => {
      const thing = openedBy(lines, anchor);
      openFeature({ collection: collectionOfAnchor(thing.kind), id: thing.id });
      keepInView(map, (event as LeafletMouseEvent).latlng, anchorGeometry(thing));
    });
    group.addLayer(marker);
  };
  const colours = counts.map(({ actor }) => actorSymbol(actor).colour);
  const inputs = [place.lat, place.lng, side, off, slide, name, ...size, ...colours];
  return { key: anchorKey(anchor), inputs, draw };
}

/** Where a marker stands beside its thing. */
interface Place {
  side: Standing;
  off: number;
  /** Pixels from the marker's corner to the end of its line. */
  slide: number;
  /** The thing, from the marker's upper left corner. */
  anchor: [number, number];
  box: Box;
  /** The ground under the line from the thing to its marker. */
  leader: Box[];
  /** What is covered, and how far the marker is from the thing: the least is the best. */
  cost: number;
}

/** What a marker should not cover. */
interface Obstacles {
  /** The controls, the other markers, and the middles of their things. */
  taken: Box[];
  /** The thing itself. */
  along: Box[];
  /** The dots and names of places. */
  towns: Box[];
  /** The names of territories. */
  names: Box[];
  /** The lines of the other things. */
  lines: Box[];
}

/** What each fault costs, in pixels of distance from the thing: a town is worth a detour, another marker any. */
const COSTS = {
  taken: 1_000_000,
  edge: 100_000,
  leader: 10_000,
  along: 1000,
  /** That the marker does not name the actors. */
  short: 100,
  /** That the line does not end at a corner. */
  slide: 12,
  town: 24,
  /** That the line from the thing crosses the name of a territory. */
  name: 48,
  /** For each step along a line. */
  line: 3,
};

/** The lines of a marker at the best place beside its thing. */
function fitted(map: LeafletMap, thing: LatLng, rows: Row[], obstacles: Obstacles) {
  const size: [number, number] = [BESIDE + widest(map, rows), rows.length * ROW + 4];
  const best = placesBeside(map, thing, size, obstacles).reduce((a, b) =>
    b.cost < a.cost ? b : a,
  );
  return { rows, size, ...best };
}

/** All places of a marker beside a thing, the nearest first. */
function placesBeside(
  map: LeafletMap,
  thing: LatLng,
  [width, height]: [number, number],
  obstacles: Obstacles,
): Place[] {
  const { x, y } = map.latLngToContainerPoint(thing);
  const frame = map.getSize();
  const placeAt = (off: number, share: number, side: Standing): Place => {
    const [toLeft, toTop] = [side.endsWith('left'), side.startsWith('above')];
    const slide = Math.round(share * width);
    const aside = off - slide;
    const anchor: [number, number] = [toLeft ? width + aside : -aside, toTop ? height + off : -off];
    const [left, top] = [x - anchor[0], y - anchor[1]];
    const box = { left, top, right: left + width, bottom: top + height };
    const leader = leaderOf(x, y, toLeft ? -off : off, toTop ? -off : off);
    return { side, off, slide, anchor, box, leader, cost: off + (slide && COSTS.slide) };
  };
  const places = OFFSETS.flatMap((off) =>
    SLIDES.flatMap((share) => SIDES.map((side) => placeAt(off, share, side))),
  );
  const near = withinReach(obstacles, places);
  return places.map((one) => ({ ...one, cost: one.cost + costOf(one, frame, near) }));
}

/** The obstacles that at least one of some places could cover. */
function withinReach(all: Obstacles, places: Place[]): Obstacles {
  const reach = {
    left: Math.min(...places.map(({ box }) => box.left)),
    right: Math.max(...places.map(({ box }) => box.right)),
    top: Math.min(...places.map(({ box }) => box.top)),
    bottom: Math.max(...places.map(({ box }) => box.bottom)),
  };
  const near = (boxes: Box[]) => boxes.filter((one) => overlaps(one, reach));
  const { taken, along, towns, names, lines } = all;
  return {
    taken: near(taken),
    along: near(along),
    towns: near(towns),
    names: near(names),
    lines: near(lines),
  };
}

function costOf({ box, leader }: Place, frame: Point, obstacles: Obstacles): number {
  const { taken, along, towns, names, lines } = obstacles;
  const { left, top, right, bottom } = box;
  const isOutside = left < 0 || top < 0 || right > frame.x || bottom > frame.y;
  const covers = (own: Box) => (other: Box) => overlaps(own, other);
  return (
    (taken.some(covers(box)) ? COSTS.taken : 0) +
    (isOutside ? COSTS.edge : 0) +
    (leader.some((own) => taken.some(covers(own))) ? COSTS.leader : 0) +
    (along.some(covers(box)) ? COSTS.along : 0) +
    (leader.some((own) => names.some(covers(own))) ? COSTS.name : 0) +
    towns.filter(covers(box)).length * COSTS.town +
    lines.filter(covers(box)).length * COSTS.line
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

/** The thing whose card a marker opens: the boundary, if the others run along one. */
function openedBy(lines: PositionLine[], anchor: AnchorRef): AnchorRef {
  const id = boundaryOf(lines);
  return id === null ? anchor : { kind: 'boundary', id };
}

/** Of the things that share a line, the one that most positions concern. */
function busiest(lines: PositionLine[]): AnchorRef | null {
  const weight = ({ isContext, positions }: PositionLine) => (isContext ? 0 : positions.length);
  return lines.reduce((a, b) => (weight(b) > weight(a) ? b : a), lines[0] as PositionLine).anchor;
}

/** What a map shows of a thing. */
interface Seen {
  /** Where its marker points: in the middle of what shows of its line, or deep in what shows of its area. */
  middle: LatLng;
  /** The ground under its line near that point, in pixels from the map's upper left corner. */
  along: Box[];
}

/** What is known of what shows of some geometries, each with the view that it is known of. */
const known = new WeakMap<Geometry, { view: string; seen: Seen | null }>();

/** What shows of a thing; null if nothing does. */
function seenOf(map: LeafletMap, anchor: AnchorRef): Seen | null {
  const geometry = anchorGeometry(anchor);
  if (!geometry) return null;
  const view = `${map.getBounds().toBBoxString()} ${map.getSize()}`;
  const before = known.get(geometry);
  if (before?.view === view) return before.seen;
  const seen = polygonsOf(geometry).length > 0 ? areaSeen(map, geometry) : lineSeen(map, geometry);
  known.set(geometry, { view, seen });
  return seen;
}

function areaSeen(map: LeafletMap, geometry: Geometry): Seen | null {
  const point = labelPoint(geometry, windowOf(map));
  return point && { middle: L.latLng(point.lat, point.lon), along: [] };
}

function lineSeen(map: LeafletMap, geometry: Geometry): Seen | null {
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
  if (!pixel) return null;
  const middle = map.containerPointToLatLng(L.point(pixel.x, pixel.y));
  return { middle, along: boxesAlong(longest, pixel) };
}

/** How far from its point a marker can reach, in pixels. */
const NEAR = 320;

/** Boxes along the part of a line that a marker beside a point could cover. */
function boxesAlong(line: Pixel[], { x, y }: Pixel): Box[] {
  return ticksOn(line, STEP, 0)
    .map(([foot]) => foot)
    .filter((one) => Math.hypot(one.x - x, one.y - y) < NEAR)
    .map((one) => ({ left: one.x - 3, right: one.x + 3, top: one.y - 3, bottom: one.y + 3 }));
}

function box(rows: HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...rows);
  return element;
}

/** The width of the longest line, in pixels. */
function widest(map: LeafletMap, rows: Row[]): number {
  const width = ({ actor, words }: Row) =>
    (actor === undefined ? 0 : LETTERS) + textWidth(words, 'rule-marker', map.getContainer());
  return Math.ceil(Math.max(...rows.map(width)));
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

import { effect } from '@preact/signals';
import type { Geometry } from 'geojson';
import type { LatLng, Map as LeafletMap, Point, Polyline } from 'leaflet';
import type { LayerFeature } from '../../data/layer-data';
import { data } from '../../data/layers';
import type { Territory } from '../../model/base';
import { isInside, pointsOf } from '../../model/geometry';
import { drawnPositions, isLayerOn, selectedFeature } from '../../state/signals';
import { shownPlaces } from '../base/places';
import { shownSize } from '../leaflet/camera';
import { inFrames } from '../leaflet/frames';
import { L, type MapPart, type Piece, Pieces, toLatLng } from '../leaflet/leaflet';
import { controlBoxes, overlays } from './controls';
import { type Box, type Candidate, declutter, overlaps } from './declutter';
import { labelPoint, type Window, windowOf } from './label-point';
import { textWidth } from './text-width';

/** A name on the map: its point and its style. */
interface Label {
  name: string;
  lat: number;
  lon: number;
  className: string;
  /** The id of the territory that it names. */
  id?: string;
  /** Whether the name is centred on its point. */
  isCentred: boolean;
  /** The land that a territory's name must lie on, and the parts of it with names of their own. */
  territory?: Geometry | null;
  parts?: Geometry[];
}

/** The names of territories and places, as many as fit without overlap. */
export const names: MapPart = (map) => {
  const pieces = new Pieces(map);
  // Names avoid the actors' letters, so these must be placed first.
  const { ask: draw, stop: forget } = inFrames(() => drawNames(pieces, map), true);
  map.on('moveend', draw);
  const stop = effect(() => {
    for (const layer of [data.territories, data.places, data.boundaries, data.routes]) {
      layer.features.value;
    }
    drawnPositions.value;
    selectedFeature.value;
    shownSize.value;
    overlays.value;
    isLayerOn('places');
    draw();
  });
  return () => {
    stop();
    forget();
    map.off('moveend', draw);
    pieces.remove();
  };
};

function* drawNames(pieces: Pieces, map: LeafletMap): Generator<void, void> {
  const places = placeLabels(map);
  const labels = [
    ...places.filter(isCapital),
    ...territoryLabels(map, data.territories.features.value),
    ...places.filter((label) => !isCapital(label)),
  ];
  yield;
  const thin = [...places.map((label) => dotOf(map, label)), ...leaders(map)];
  const obstacles = [...iconBoxes(map, /tag/), ...thin];
  const edges = walls(map);
  yield;
  const set: Piece[] = [];
  for (const label of declutter(labels, (one) => candidatesOf(map, one, thin), obstacles, edges)) {
    if (label) set.push(pieceOf(label));
    yield;
  }
  yield* pieces.update(set);
}

function pieceOf(label: Label): Piece {
  const { name, className, lat, lon, id } = label;
  return {
    key: `${className} ${lat} ${lon} ${name} ${id}`,
    inputs: [],
    draw: (group) => group.addLayer(nameMarker(label)),
  };
}

/** The area beyond the map's edges, where a name would be cut off. */
function beyondEdges(map: LeafletMap): Box[] {
  const { min, max } = map.getPixelBounds();
  const far = Number.MAX_SAFE_INTEGER;
  if (!min || !max) return [];
  return [
    { left: -far, right: min.x, top: -far, bottom: far },
    { left: max.x, right: far, top: -far, bottom: far },
    { left: -far, right: far, top: -far, bottom: min.y },
    { left: -far, right: far, top: max.y, bottom: far },
  ];
}

/** The ground under what lies over the map. */
function underControls(map: LeafletMap): Box[] {
  const { min: { x, y } = { x: 0, y: 0 } } = map.getPixelBounds();
  return controlBoxes(map).map(({ left, right, top, bottom }) => ({
    left: left + x,
    right: right + x,
    top: top + y,
    bottom: bottom + y,
  }));
}

/** The boxes of the map's icons of a class. */
function iconBoxes(map: LeafletMap, wanted: RegExp): Box[] {
  const boxes: Box[] = [];
  map.eachLayer((layer) => {
    const icon = layer instanceof L.Marker ? layer.options.icon?.options : null;
    if (!(layer instanceof L.Marker) || !wanted.test(icon?.className ?? '')) return;
    const { x, y } = map.project(layer.getLatLng());
    const [width, height] = (icon?.iconSize as [number, number] | undefined) ?? [24, 16];
    const [right, down] = (icon?.iconAnchor as [number, number] | undefined) ?? [
      width / 2,
      height / 2,
    ];
    const [left, top] = [x - right, y - down];
    boxes.push({
      left: left - 1,
      right: left + width + 1,
      top: top - 1,
      bottom: top + height + 1,
    });
  });
  return boxes;
}

/** The ground under the lines from things to their markers. */
function leaders(map: LeafletMap): Box[] {
  const boxes: Box[] = [];
  map.eachLayer((layer) => {
    if (!(layer instanceof L.Marker)) return;
    const { className = '', iconSize, iconAnchor } = layer.options.icon?.options ?? {};
    if (!className.includes('rule-marker')) return;
    const [, height] = iconSize as [number, number];
    const [, fromTop] = iconAnchor as [number, number];
    // A line goes as far aside as it goes up or down.
    const down = fromTop < 0 ? -fromTop : height - fromTop;
    const aside = className.endsWith('left') ? -Math.abs(down) : Math.abs(down);
    const thing = layer.getLatLng();
    const corner = map.unproject(map.project(thing).add([aside, down]));
    eachStep(map, [thing, corner], (x, y) => {
      boxes.push({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });
    });
  });
  return boxes;
}

/** Pixels between boxes along a line. */
const STRIDE = 5;

/** Where no name may be placed: on the visible lines of positions, under markers, over the edges. */
function walls(map: LeafletMap): Box[] {
  const { min, max } = map.getPixelBounds();
  const boxes = [
    ...iconBoxes(map, /rule-marker|position-point/),
    ...beyondEdges(map),
    ...underControls(map),
  ];
  map.eachLayer((layer) => {
    if (!(layer instanceof L.Polyline)) return;
    if (!layer.options.className?.includes('position-line-core')) return;
    for (const line of partsOfLine(layer)) {
      eachStep(map, line, (x, y) => {
        if (min && max && (x < min.x || x > max.x || y < min.y || y > max.y)) return;
        boxes.push({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });
      });
    }
  });
  return boxes;
}

/** The lines of a polyline, at any depth of Leaflet's nesting. */
function partsOfLine(layer: Polyline): LatLng[][] {
  const all = layer.getLatLngs();
  return (Array.isArray(all[0]) ? all : [all]) as LatLng[][];
}

/** Visits pixels along a line at a fixed distance. */
function eachStep(map: LeafletMap, line: LatLng[], visit: (x: number, y: number) => void): void {
  const pixels = line.map((place) => map.project(place));
  for (const [index, b] of pixels.entries()) {
    const a = pixels[index - 1] ?? b;
    const steps = Math.max(1, Math.ceil(a.distanceTo(b) / STRIDE));
    for (let step = 0; step < steps; step++) {
      visit(a.x + ((b.x - a.x) * step) / steps, a.y + ((b.y - a.y) * step) / steps);
    }
  }
}

function isCapital({ className }: Label): boolean {
  return className.includes('name-capital');
}

/** The offsets at which a territory's name may be placed, in pixels, the nearest first. */
const SHIFTS: [number, number][] = [0, 14, 28, 42, 56, 70, 84]
  .flatMap((x) => [0, 14, 28, 42, 56].map((y): [number, number] => [x, y]))
  .flatMap(([x, y]): [number, number][] => [
    [x, y],
    [-x, y],
    [x, -y],
    [-x, -y],
  ])
  .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));

/**
 * A territory's name may move to find room, and never stands on something thin: a place's dot, or the line to a marker.
 * A place's name may be after its dot or before it.
 */
function* candidatesOf(
  map: LeafletMap,
  label: Label,
  thin: Box[],
): Generator<Candidate<Label>, void> {
  if (!label.isCentred) {
    const before = { ...label, className: `${label.className} is-before` };
    for (const each of [label, before]) {
      const box = boxOf(map, each);
      const isBefore = each === before;
      const { x } = map.project([label.lat, label.lon]);
      const letters = isBefore ? { ...box, right: x - DOT } : { ...box, left: x + DOT };
      yield { label: each, box, letters };
    }
    return;
  }
  for (const [index, shift] of SHIFTS.entries()) {
    const { lat, lng } = map.unproject(map.project([label.lat, label.lon]).add(shift));
    const moved = { ...label, lat, lon: lng };
    const box = boxOf(map, moved);
    // If the name is wider than the land, only the innermost point counts.
    const isAllowed = () =>
      !thin.some((one) => overlaps(box, one)) && (index === 0 || standsInside(map, moved));
    yield { label: moved, box, isAllowed };
  }
}

/** Whether both ends and the middle of a name lie inside its territory, and in none of the named parts. */
function standsInside(map: LeafletMap, label: Label): boolean {
  const { left, right } = boxOf(map, label);
  const y = map.project([label.lat, label.lon]).y;
  return [left, (left + right) / 2, right].every((x) => {
    const { lat, lng } = map.unproject([x, y]);
    return (
      isInside(lng, lat, label.territory ?? null) &&
      !label.parts?.some((part) => isInside(lng, lat, part))
    );
  });
}

function placeLabels(map: LeafletMap): Label[] {
  if (!isLayerOn('places')) return [];
  return shownPlaces(map).map(({ geometry, properties: { name, kind } }) => {
    const { lat, lng } = toLatLng(pointsOf(geometry)[0] ?? []);
    const className = `place-name name-${kind}`;
    return { name, lat, lon: lng, className, isCentred: false };
  });
}

function nameMarker({ name, lat, lon, className, id }: Label) {
  const text = document.createElement('span');
  text.textContent = name;
  text.dir = 'auto';
  const icon = L.divIcon({ className, html: text, iconSize: [0, 0] });
  const marker = L.marker([lat, lon], { icon, interactive: false, keyboard: false, pane: 'name' });
  // Browser tests find the name by this, because two territories may share a name.
  if (id) marker.on('add', () => marker.getElement()?.setAttribute('data-territory', id));
  return marker;
}

function boxOf(map: LeafletMap, label: Label): Box {
  const pixel: Point = map.project([label.lat, label.lon]);
  const width = textWidth(label.name, label.className, map.getContainer()) + MARGIN;
  const left = leftOf(label, pixel.x, width);
  return { left, right: left + width, top: pixel.y - 9, bottom: pixel.y + 9 };
}

/** Pixels to keep free beside a name and its dot. */
const MARGIN = 9;

/** Pixels from the middle of a place's dot to its edge. */
const DOT = 5;

/** The ground under a place's dot. */
function dotOf(map: LeafletMap, { lat, lon }: Label): Box {
  const { x, y } = map.project([lat, lon]);
  return { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT };
}

function leftOf({ isCentred, className }: Label, x: number, width: number): number {
  if (isCentred) return x - width / 2;
  return className.includes('is-before') ? x + 4 - width : x - 4;
}

/** The room that a name needs, by kind of territory, as a fraction of the window. */
const ROOM: Record<string, number> = { state: 0.04, 'autonomous-republic': 0.025, province: 0.03 };

/** The territories' names as they were last placed, with the view that they were placed in; the date changes nothing. */
const known = new WeakMap<LayerFeature<Territory>[], { view: string; labels: Label[] }>();

/** The names of states and provinces, each in the largest visible part of its territory. */
function territoryLabels(map: LeafletMap, all: LayerFeature<Territory>[]): Label[] {
  const view = map.getBounds().toBBoxString();
  const before = known.get(all);
  if (before?.view === view) return before.labels;
  const labels = findTerritoryLabels(windowOf(map), all);
  known.set(all, { view, labels });
  return labels;
}

function findTerritoryLabels(window: Window, all: LayerFeature<Territory>[]): Label[] {
  return all.flatMap(({ geometry, properties: { id, name, kind } }) => {
    const room = ROOM[kind];
    const parts = partsOf(id, all);
    const point = room !== undefined && labelPoint(geometry, window, parts);
    if (room === undefined || !point || point.room < room) return [];
    const className = `territory-name name-${kind}`;
    return {
      name,
      lat: point.lat,
      lon: point.lon,
      className,
      id,
      isCentred: true,
      territory: geometry,
      parts,
    };
  });
}

/** Where the territories' names stand if nothing is in their way, in pixels from the map's upper left corner. */
export function usualNameBoxes(map: LeafletMap): Box[] {
  const { min: { x, y } = { x: 0, y: 0 } } = map.getPixelBounds();
  return territoryLabels(map, data.territories.features.value).map((label) => {
    const { left, right, top, bottom } = boxOf(map, label);
    return { left: left - x, right: right - x, top: top - y, bottom: bottom - y };
  });
}

/** The land of a territory's named parts, which have their own names. */
function partsOf(id: string, all: LayerFeature<Territory>[]): Geometry[] {
  return all
    .filter(({ properties }) => properties.partOf === id && properties.kind in ROOM)
    .flatMap(({ geometry }) => geometry ?? []);
}

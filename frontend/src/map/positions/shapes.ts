import type { Position as Coordinate } from 'geojson';
import type { LatLng, Map as LeafletMap, Polygon, PolylineOptions } from 'leaflet';
import { hatchId } from '../../symbols/hatch';
import { L, toLatLng } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';
import {
  actorTag,
  codeTag,
  type Drawing,
  type LineStyle,
  lineClass,
  lineStyle,
  openOnClick,
} from './drawing';
import { besideLine } from './offset-path';

/** The length of a tick and the distance between ticks, in pixels. */
const TICK = 7;
const SPACING = 11;

/** Nothing is drawn farther than this from what it governs, in metres. */
const REACH = 1000;

/** The length of a tick in pixels: shorter if a pixel represents much ground. */
function tickLength(map: LeafletMap): number {
  const { lat } = map.getCenter();
  const metres = (156_543 * Math.cos((lat * Math.PI) / 180)) / 2 ** map.getZoom();
  return Math.min(TICK, REACH / metres);
}

/** Draws a line parallel to lines: a halo, then its form, then an invisible line wide enough for the pointer. */
export function drawLines(drawing: Drawing, lines: Coordinate[][]): void {
  const style = lineStyle(drawing);
  const places = lines.map((line) => line.map(toLatLng));
  const pane = inPane(drawing.map, 'line');
  const add = (part: string, options: PolylineOptions & { ticks?: number; spacing?: number }) => {
    const className = lineClass(drawing, part);
    const line = besideLine(places, {
      ...pane,
      interactive: false,
      className,
      distance: 0,
      ...options,
    });
    drawing.group.addLayer(line);
    return line;
  };
  add('halo', { weight: style.weight + (drawing.isSelected ? 9 : 3.5) });
  addForm(drawing, style, add);
  openOnClick(add('target', { interactive: true, weight: 13 }), drawing);
  codeTag(drawing, lines);
}

function addForm(
  { line, ticks, map, isFaded }: Drawing,
  style: LineStyle,
  add: (part: string, options: PolylineOptions & { ticks?: number; spacing?: number }) => void,
): void {
  const ink = { color: style.colour, opacity: 1 };
  const fine = isFaded ? 1.2 : 1.6;
  if (line.form === 'hatched') {
    const hatch = { color: `url(#${hatchId(line.actor)})`, opacity: isFaded ? 0.4 : 0.8 };
    add('hatch', { ...hatch, weight: 9, lineCap: 'butt' });
    add('core', { ...ink, weight: fine, dashArray: style.dash ?? undefined });
    return;
  }
  const dashArray = line.form === 'beaded' ? '0.1 7' : (style.dash ?? undefined);
  const lineCap = line.form === 'beaded' || dashArray?.startsWith('0.1') ? 'round' : 'butt';
  add('core', { ...ink, weight: style.weight, dashArray, lineCap });
  if (line.form === 'ticked') {
    add('ticks', {
      ...ink,
      weight: fine,
      lineCap: 'butt',
      ticks: ticks * tickLength(map),
      spacing: SPACING,
    });
  }
}

/** Outlines of the same area lie inside one another, at this distance in pixels. */
const STEP = 5;

/** The opacity of a hatch, and of a red line's tint, on an area. */
const HATCH_INK = 0.5;
const TINT = 0.05;

/** Draws a line on an area: a claim with a hatch, a red line with ticks that point inwards. */
export function drawArea(drawing: Drawing, polygons: Coordinate[][][]): void {
  const style = lineStyle(drawing);
  const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(toLatLng)));
  const fill = areaFill(drawing, rings, style);
  drawing.group.addLayer(fill);
  if (drawing.line.isContext) return;
  openOnClick(fill, drawing);
  const outer = rings.flatMap((polygon) => polygon.slice(0, 1));
  // Outer rings run anticlockwise (RFC 7946), so on a screen the inside is to the left, which is negative.
  const distance = -(3 + STEP * drawing.line.rank);
  drawOutline(drawing, outer, style, distance);
  const lines = polygons.flatMap((polygon) => polygon.slice(0, 1));
  codeTag(drawing, lines);
}

function areaFill(drawing: Drawing, rings: LatLng[][][], style: LineStyle): Polygon {
  const { line, map, isFaded } = drawing;
  const isHatched = line.form === 'hatched';
  const strength = isHatched ? HATCH_INK : TINT;
  return L.polygon(rings, {
    ...inPane(map, 'area'),
    className: lineClass(drawing, 'area'),
    stroke: false,
    interactive: !line.isContext,
    fillColor: isHatched ? `url(#${hatchId(line.actor)})` : style.colour,
    fillOpacity: line.isContext || isFaded ? strength / 2 : strength,
  });
}

function drawOutline(
  drawing: Drawing,
  outer: LatLng[][],
  style: LineStyle,
  distance: number,
): void {
  const { line, map, group } = drawing;
  const isTicked = line.form === 'ticked';
  const outline = {
    ...inPane(map, 'line'),
    interactive: false,
    color: style.colour,
    opacity: 1,
    distance,
  };
  const core = {
    className: `${lineClass(drawing, 'core')} is-area`,
    dashArray: style.dash ?? undefined,
  };
  group.addLayer(
    besideLine(outer, {
      ...outline,
      ...core,
      weight: isTicked ? style.weight : Math.min(2, style.weight),
    }),
  );
  if (!isTicked) return;
  const className = lineClass(drawing, 'ticks');
  group.addLayer(besideLine(outer, { ...outline, className, weight: 1.6, ticks: -5, spacing: 11 }));
}

/** Draws a position at a point: the actor's letters in a lozenge, with those of others beside it. */
export function drawPoint(drawing: Drawing, point: Coordinate): void {
  const { line, map, group, isFaded } = drawing;
  const icon = L.divIcon({
    className: `position-point form-${line.form} actor-${line.actor}${isFaded ? ' is-faded' : ''}`,
    html: actorTag(line.actor),
    iconSize: [24, 18],
    iconAnchor: [12 - line.rank * 27, 26],
  });
  const marker = L.marker(toLatLng(point), {
    icon,
    keyboard: false,
    pane: inPane(map, 'point').pane,
  });
  openOnClick(marker, drawing);
  group.addLayer(marker);
}

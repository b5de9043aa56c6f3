import type { Position as Coordinate } from 'geojson';
import type { LatLng, Polygon } from 'leaflet';
import { hatchId } from '../symbols/hatch';
import { besideLine } from './beside-line';
import { codeTag } from './code-tag';
import { toLatLng } from './coordinates';
import { type Drawing, openOnClick, strandClass } from './drawing';
import { L } from './leaflet';
import { inPane } from './panes';
import { type StrandStyle, strandStyle } from './strand-style';

/** Outlines of the same area lie inside one another, this many pixels apart. */
const STEP = 5;

/** How much ink a hatch and a red line's tint put on an area. */
const HATCH_INK = 0.38;
const TINT = 0.05;

/** Draws a strand on an area: a claim with a hatch, a red line with ticks that point inwards. */
export function drawArea(drawing: Drawing, polygons: Coordinate[][][]): void {
  const style = strandStyle(drawing.strand, drawing.day);
  const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(toLatLng)));
  const fill = areaFill(drawing, rings, style);
  drawing.group.addLayer(fill);
  if (drawing.strand.isContext) return;
  openOnClick(fill, drawing, style.isFaded);
  const outer = rings.flatMap((polygon) => polygon.slice(0, 1));
  // Outer rings run anticlockwise (RFC 7946): on a screen the inside is to the left, negative.
  const distance = -(3 + STEP * drawing.strand.slot);
  drawOutline(drawing, outer, style, distance);
  const lines = polygons.flatMap((polygon) => polygon.slice(0, 1));
  codeTag({ ...drawing, distance }, lines, style);
}

function areaFill(drawing: Drawing, rings: LatLng[][][], style: StrandStyle): Polygon {
  const { strand, map } = drawing;
  const isHatched = strand.form === 'hatched';
  const strength = isHatched ? HATCH_INK : TINT;
  return L.polygon(rings, {
    ...inPane(map, 'area'),
    className: strandClass(drawing, 'area'),
    stroke: false,
    interactive: !strand.isContext,
    fillColor: isHatched ? `url(#${hatchId(strand.actor)})` : style.colour,
    fillOpacity: style.opacity * (strand.isContext ? strength / 2 : strength),
  });
}

function drawOutline(
  drawing: Drawing,
  outer: LatLng[][],
  style: StrandStyle,
  distance: number,
): void {
  const { strand, map, group } = drawing;
  const isTicked = strand.form === 'ticked';
  const outline = {
    ...inPane(map, 'line'),
    interactive: false,
    color: style.colour,
    opacity: style.opacity,
    distance,
  };
  const core = { className: strandClass(drawing, 'core'), dashArray: style.dash ?? undefined };
  group.addLayer(besideLine(outer, { ...outline, ...core, weight: isTicked ? style.weight : 2 }));
  if (!isTicked) return;
  const className = strandClass(drawing, 'ticks');
  group.addLayer(besideLine(outer, { ...outline, className, weight: 1.6, ticks: -5, spacing: 11 }));
}

import type { Position as Coordinate } from 'geojson';
import { hatchId } from '../symbols/hatch';
import { besideLine } from './beside-line';
import { codeTag } from './code-tag';
import { toLatLng } from './coordinates';
import { type Drawing, openOnClick, strandClass } from './drawing';
import { L } from './leaflet';
import { inPane } from './panes';
import { strandStyle } from './strand-style';

/** Outlines of the same area lie inside one another, this many pixels apart. */
const STEP = 5;

/** Draws a strand on an area: a claim with a hatch, a red line with ticks that point inwards. */
export function drawArea(drawing: Drawing, polygons: Coordinate[][][]): void {
  const style = strandStyle(drawing.strand, drawing.day);
  const { strand, map, group } = drawing;
  const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(toLatLng)));
  const fill = L.polygon(rings, {
    ...inPane(map, 'area'),
    className: strandClass(drawing, 'area'),
    stroke: false,
    fillColor: strand.form === 'hatched' ? `url(#${hatchId(strand.actor)})` : style.colour,
    fillOpacity: strand.form === 'hatched' ? style.opacity * 0.38 : 0.05,
  });
  openOnClick(fill, drawing, style.isFaded);
  group.addLayer(fill);
  // Outer rings run anticlockwise (RFC 7946): on a screen the inside is to the left, negative.
  const inwards = -(3 + STEP * strand.slot);
  const outline = {
    ...inPane(map, 'line'),
    interactive: false,
    color: style.colour,
    opacity: style.opacity,
    distance: inwards,
  };
  const outer = rings.flatMap((polygon) => polygon.slice(0, 1));
  const weight = strand.form === 'ticked' ? style.weight : 2;
  const className = strandClass(drawing, 'core');
  group.addLayer(
    besideLine(outer, { ...outline, className, weight, dashArray: style.dash ?? undefined }),
  );
  if (strand.form === 'ticked') {
    const ticks = strandClass(drawing, 'ticks');
    group.addLayer(besideLine(outer, { ...outline, className: ticks, weight: 1.6, ticks: -6 }));
  }
  codeTag(
    { ...drawing, distance: inwards },
    polygons.flatMap((polygon) => polygon.slice(0, 1)),
    style,
  );
}

import type { Position as Coordinate } from 'geojson';
import type { PolylineOptions } from 'leaflet';
import { hatchId } from '../symbols/hatch';
import { besideLine } from './beside-line';
import { codeTag } from './code-tag';
import { toLatLng } from './coordinates';
import { type Drawing, isSelected, openOnClick, strandClass } from './drawing';
import { inPane } from './panes';
import { type StrandStyle, strandStyle } from './strand-style';

/** Pixels of a tick, and from tick to tick: short of the line that they point at. */
const TICK = 5;
const SPACING = 11;

/** Draws a strand beside lines: a halo, then its form, then something wide enough to point at. */
export function drawStrandLine(drawing: Drawing, lines: Coordinate[][]): void {
  const style = strandStyle(drawing.strand, drawing.day);
  const places = lines.map((line) => line.map(toLatLng));
  const { distance } = drawing;
  const pane = inPane(drawing.map, 'line');
  const add = (part: string, options: PolylineOptions & { ticks?: number; spacing?: number }) => {
    const className = strandClass(drawing, part);
    const line = besideLine(places, {
      ...pane,
      interactive: false,
      className,
      distance,
      ...options,
    });
    drawing.group.addLayer(line);
    return line;
  };
  add('halo', { weight: style.weight + (isSelected(drawing) ? 9 : 3.5) });
  addForm(drawing, style, add);
  openOnClick(add('target', { interactive: true, weight: 13 }), drawing, style.isFaded);
  codeTag(drawing, lines, style);
}

function addForm(
  { strand, ticks }: Drawing,
  style: StrandStyle,
  add: (part: string, options: PolylineOptions & { ticks?: number; spacing?: number }) => void,
): void {
  const ink = { color: style.colour, opacity: style.opacity };
  if (strand.form === 'hatched') {
    const hatch = { color: `url(#${hatchId(strand.actor)})`, opacity: style.opacity * 0.8 };
    add('hatch', { ...hatch, weight: 9, lineCap: 'butt' });
    add('core', { ...ink, weight: 1.8, dashArray: style.dash ?? undefined });
    return;
  }
  const dashArray = strand.form === 'beaded' ? '0.1 7' : (style.dash ?? undefined);
  const lineCap = strand.form === 'beaded' || dashArray?.startsWith('0.1') ? 'round' : 'butt';
  add('core', { ...ink, weight: style.weight, dashArray, lineCap });
  if (strand.form === 'ticked') {
    add('ticks', { ...ink, weight: 1.6, lineCap: 'butt', ticks: ticks * TICK, spacing: SPACING });
  }
}

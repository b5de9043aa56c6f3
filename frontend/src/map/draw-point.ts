import type { Position as Coordinate } from 'geojson';
import { actorTag } from './actor-tag';
import { toLatLng } from './coordinates';
import { type Drawing, openOnClick } from './drawing';
import { L } from './leaflet';
import { inPane } from './panes';
import { strandStyle } from './strand-style';

/** Draws a strand at a point: the actor's letters in a lozenge, those of others beside it. */
export function drawPoint(drawing: Drawing, point: Coordinate): void {
  const { strand, map, group, day } = drawing;
  const style = strandStyle(strand, day);
  const icon = L.divIcon({
    className: `point-strand form-${strand.form} actor-${strand.actor}${style.isFaded ? ' is-faded' : ''}`,
    html: actorTag(strand.actor),
    iconSize: [24, 18],
    iconAnchor: [12 - strand.slot * 27, 26],
  });
  const marker = L.marker(toLatLng(point), {
    icon,
    keyboard: false,
    pane: inPane(map, 'point').pane,
  });
  openOnClick(marker, drawing, style.isFaded);
  group.addLayer(marker);
}

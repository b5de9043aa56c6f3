import type { Position as Coordinate } from 'geojson';
import { actorTag } from './actor-tag';
import { toLatLng } from './coordinates';
import type { Drawing } from './drawing';
import { L } from './leaflet';
import { lengthOf, offsetLine, pointAlong } from './offset';
import { inPane } from './panes';
import type { StrandStyle } from './strand-style';

/** Lines shorter than this on the screen carry no letters. */
const ENOUGH = 46;

/** Puts the actor's letters on its strand, so that it is known without its colour. */
export function codeTag(
  { group, map, strand, distance, share }: Drawing,
  lines: Coordinate[][],
  style: StrandStyle,
): void {
  const drawn = lines.map((line) => line.map((place) => map.latLngToLayerPoint(toLatLng(place))));
  const longest = drawn.reduce((a, b) => (lengthOf(a) >= lengthOf(b) ? a : b), []);
  if (lengthOf(longest) < ENOUGH) return;
  const pixel = pointAlong(offsetLine(longest, distance), share);
  if (!pixel) return;
  const icon = L.divIcon({
    className: `code-tag${style.isFaded ? ' is-faded' : ''}`,
    html: actorTag(strand.actor),
    iconSize: [22, 14],
  });
  const where = map.layerPointToLatLng(L.point(pixel.x, pixel.y));
  group.addLayer(L.marker(where, { icon, interactive: false, keyboard: false, ...tagPane(map) }));
}

function tagPane(map: Drawing['map']): { pane: string } {
  return { pane: inPane(map, 'point').pane };
}

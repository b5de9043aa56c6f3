import type { Position as Coordinate } from 'geojson';
import { actorSymbol } from '../symbols/actor-symbols';
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
  { group, map, strand }: Drawing,
  lines: Coordinate[][],
  distance: number,
  style: StrandStyle,
): void {
  const drawn = lines.map((line) => line.map((place) => map.latLngToLayerPoint(toLatLng(place))));
  const longest = drawn.reduce((a, b) => (lengthOf(a) >= lengthOf(b) ? a : b), []);
  if (lengthOf(longest) < ENOUGH) return;
  const pixel = pointAlong(offsetLine(longest, distance), shareOf(strand.slot));
  if (!pixel) return;
  const { code, colour } = actorSymbol(strand.actor);
  const icon = L.divIcon({
    className: `code-tag${style.isFaded ? ' is-faded' : ''}`,
    html: `<span style="--actor:${colour}">${code}</span>`,
    iconSize: [22, 14],
  });
  const where = map.layerPointToLatLng(L.point(pixel.x, pixel.y));
  group.addLayer(L.marker(where, { icon, interactive: false, keyboard: false, ...tagPane(map) }));
}

/** Tags of neighbouring strands stand at different shares of the length, and so apart. */
function shareOf(slot: number): number {
  return 0.5 + (slot % 2 === 0 ? -1 : 1) * 0.11 * Math.ceil((slot + 1) / 2);
}

function tagPane(map: Drawing['map']): { pane: string } {
  return { pane: inPane(map, 'point').pane };
}

import type { Position as Coordinate } from 'geojson';
import type {
  LayerGroup,
  Layer as LeafletLayer,
  Map as LeafletMap,
  LeafletMouseEvent,
} from 'leaflet';
import { data } from '../../data/layers';
import { anchorGeometry } from '../../data/resolver';
import type { Day } from '../../model/date';
import { isBeyondEvidence, type Position } from '../../model/position';
import { selectedFeature } from '../../state/signals';
import { openFeature } from '../../state/store';
import { actorSymbol } from '../../symbols/actor';
import { coarseStroke, fadedStroke, type Stroke, strokeOf } from '../../symbols/position';
import { formatDate, joinFacts, t, word } from '../../texts/texts';
import { keepInView } from '../leaflet/camera';
import { nameOnHover } from '../leaflet/hover';
import { L, toLatLng } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';
import { lengthOf, pointAlong } from './offset';
import type { PositionLine } from './position-line';
import type { Side } from './tick-side';

/** What is needed to draw one line. */
export interface Drawing {
  group: LayerGroup;
  map: LeafletMap;
  line: PositionLine;
  /** Whether none of its positions is known to hold. */
  isFaded: boolean;
  isSelected: boolean;
  /** Whether a marker beside it counts the positions of its actor. */
  isCounted: boolean;
  /** The side to which a red line's ticks point. */
  ticks: Side;
}

/** Shows a layer's description on hover, and opens the card of the hardest position on click. */
export function openOnClick(layer: LeafletLayer, { line, map, isFaded }: Drawing): void {
  const [first] = line.positions;
  const more = line.positions.length - 1;
  const words = [
    joinFacts([first.actorName, word('kind', first.kind)]),
    first.title + (more > 0 ? ` (+${more})` : ''),
    ...(isFaded ? [t('lastEvidenceOn', { date: formatDate(first.lastEvidence) })] : []),
  ];
  const label = document.createElement('span');
  words.forEach((word, index) => {
    const part = document.createElement(index === 0 ? 'strong' : 'span');
    part.textContent = word;
    label.append(part);
  });
  nameOnHover(map, layer, label);
  layer.on('click', (event) => {
    openFeature({ collection: 'positions', id: first.id });
    keepInView(map, (event as LeafletMouseEvent).latlng, anchorGeometry(line.anchor));
  });
}

/** Whether the card shows one of the line's positions. */
export function isSelected({ positions }: PositionLine): boolean {
  const feature = selectedFeature.value;
  return feature?.collection === 'positions' && positions.some(({ id }) => id === feature.id);
}

/** The class names that a line's paths carry, for styles and for tests. */
export function lineClass(drawing: Drawing, part: string): string {
  const { form, actor } = drawing.line;
  const state = drawing.isSelected ? ' is-selected' : '';
  return `position-line position-line-${part} form-${form} actor-${actor}${state}`;
}

/** How a line is drawn. */
export interface LineStyle extends Stroke {
  colour: string;
}

/** The style of a line: the stroke of its hardest position, thin if none of them is known to hold. */
export function lineStyle({ line, isFaded }: Drawing): LineStyle {
  const [first] = line.positions;
  const stated = strokeOf(first.strength, first.geometryBasis);
  const stroke = isOnCoarseRoute(line) ? coarseStroke(stated) : stated;
  return {
    ...(isFaded ? fadedStroke(stroke) : stroke),
    colour: actorSymbol(line.actor).colour,
  };
}

/** A route whose line may be farther off than this, in metres, is a link between places more than a way. */
const COARSE = 1000;

function isOnCoarseRoute({ anchor }: PositionLine): boolean {
  const route = anchor.kind === 'route' ? data.routes.find(anchor.id) : null;
  return (route?.properties.errorM ?? 0) > COARSE;
}

/** Whether none of a line's positions is known to hold on a day. */
export function isFadedOn({ positions }: PositionLine, day: Day): boolean {
  return positions.every((position) => isPale(position, day));
}

/** Thin on the map: the date is after the last evidence, or the position was given up. */
export function isPale(position: Position, day: Day): boolean {
  return (
    isBeyondEvidence(position, day) ||
    position.status === 'withdrawn' ||
    position.status === 'overtaken'
  );
}

/** Lines shorter than this on the screen have no letters. */
const ENOUGH = 46;

/** Puts the actor's letters on its line, so that it can be identified without its colour. A marker has them already. */
export function codeTag(drawing: Drawing, lines: Coordinate[][]): void {
  const { group, map, line, isFaded } = drawing;
  if (drawing.isCounted && !drawing.isSelected) return;
  const drawn = lines.map((line) => line.map((place) => map.latLngToLayerPoint(toLatLng(place))));
  const longest = drawn.reduce((a, b) => (lengthOf(a) >= lengthOf(b) ? a : b), []);
  if (lengthOf(longest) < ENOUGH) return;
  const pixel = pointAlong(longest, 0.5);
  if (!pixel) return;
  const icon = L.divIcon({
    className: `code-tag${isFaded ? ' is-faded' : ''}`,
    html: actorTag(line.actor),
    iconSize: [22, 14],
  });
  const where = map.layerPointToLatLng(L.point(pixel.x, pixel.y));
  group.addLayer(L.marker(where, { icon, interactive: false, keyboard: false, ...tagPane(map) }));
}

function tagPane(map: Drawing['map']): { pane: string } {
  return { pane: inPane(map, 'point').pane };
}

/** An actor's letters in its colour, for a marker. It is an element, because the page forbids inline styles. */
export function actorTag(actor: string): HTMLElement {
  const { code, colour } = actorSymbol(actor);
  const tag = document.createElement('span');
  tag.className = 'actor-letters';
  tag.textContent = code;
  tag.style.setProperty('--actor', colour);
  return tag;
}

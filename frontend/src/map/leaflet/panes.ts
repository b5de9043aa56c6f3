import type { Map as LeafletMap, Renderer } from 'leaflet';
import { L } from './leaflet';

/** The order of the panes, lowest first. */
const PANES = [
  'land',
  'area',
  'water',
  'edge',
  'route',
  'line',
  'point',
  'marker',
  'name',
] as const;

/** One pane of the map. */
type Pane = (typeof PANES)[number];

/** The pane of imported layers: above the land, below everything from the dossier. */
export const IMPORTED_PANE = 'own';

const renderers = new WeakMap<LeafletMap, Map<Pane, Renderer>>();

/** Creates the panes, each with its own SVG renderer so that styles and patterns apply. */
export function createPanes(map: LeafletMap): void {
  const made = new Map<Pane, Renderer>();
  PANES.forEach((pane, index) => {
    const element = map.createPane(pane);
    element.style.zIndex = String(400 + index * 10);
    if (pane === 'name') element.style.pointerEvents = 'none';
    made.set(pane, L.svg({ pane, padding: 0.4 }));
  });
  const own = map.createPane(IMPORTED_PANE);
  own.style.zIndex = '425';
  own.style.pointerEvents = 'none';
  renderers.set(map, made);
}

/** The options that draw a path in a pane. */
export function inPane(
  map: LeafletMap,
  pane: Pane,
): { pane: Pane; renderer: Renderer | undefined } {
  return { pane, renderer: renderers.get(map)?.get(pane) };
}

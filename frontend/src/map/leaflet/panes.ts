import type { Map as LeafletMap, Renderer, RendererOptions, SVG } from 'leaflet';
import { L } from './leaflet';

/** The order in which things lie on each other, lowest first. */
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

/** One level of the drawing. */
type Pane = (typeof PANES)[number];

/** The pane of the layers that users imported: above the land, below all that the dossier says. */
export const IMPORTED_PANE = 'own';

/** What is extended here of Leaflet's renderer; it is the same in every 1.x. */
interface Internals extends SVG {
  _update(): void;
  _reset(): void;
  _updatePaths(): void;
  getEvents(): Record<string, () => void>;
  isResetting: boolean;
}

const plain = L.SVG.prototype as Internals;

/**
 * Leaflet's SVG, which draws each path once when the view is set anew. Leaflet's own does so three times: when the
 * map has moved, when the frame of the drawing has, and at last at its right place.
 */
const Drawing = L.SVG.extend({
  isResetting: false,
  getEvents(this: Internals) {
    const begin = () => {
      this.isResetting = true;
    };
    return { ...plain.getEvents.call(this), viewprereset: begin };
  },
  _updatePaths(this: Internals) {
    if (!this.isResetting) plain._updatePaths.call(this);
  },
  _reset(this: Internals) {
    plain._reset.call(this);
    this.isResetting = false;
  },
}) as unknown as new (
  options: RendererOptions,
) => Renderer;

const renderers = new WeakMap<LeafletMap, Map<Pane, Renderer>>();

/** Makes the panes, each with an SVG renderer of its own so that styles and patterns apply. */
export function createPanes(map: LeafletMap): void {
  const made = new Map<Pane, Renderer>();
  PANES.forEach((pane, index) => {
    const element = map.createPane(pane);
    element.style.zIndex = String(400 + index * 10);
    if (pane === 'name') element.style.pointerEvents = 'none';
    made.set(pane, new Drawing({ pane, padding: 0.4 }));
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

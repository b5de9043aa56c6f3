import type { Bounds, Map as LeafletMap, Point, Renderer, RendererOptions } from 'leaflet';
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

/** What is extended here of Leaflet's renderer; it is the same in every 1.x. */
interface Internals {
  _update(): void;
  _reset(): void;
  _updatePaths(): void;
  getEvents(): Record<string, () => void>;
  _map: LeafletMap;
  /** The part of the ground that is drawn, in pixels of the map's panes. */
  _bounds?: Bounds;
  /** From where these pixels were counted when it was drawn. */
  origin?: Point;
  isResetting: boolean;
  /** Whether the map has moved since it was drawn. */
  isLeft: boolean;
  catchUp(): void;
  followMove(): void;
}

const plain = L.SVG.prototype as unknown as Internals;

/** Whether what is drawn reaches well beyond what the map shows. */
function reachesBeyond({ _map: map, _bounds: drawn, origin }: Internals): boolean {
  if (!drawn || !origin?.equals(map.getPixelOrigin())) return false;
  const margin = map.getSize().multiplyBy(LEFT);
  const first = map.containerPointToLayerPoint([0, 0]).subtract(margin);
  return drawn.contains(L.bounds(first, first.add(map.getSize()).add(margin.multiplyBy(2))));
}

/** How much beyond the view a drawing reaches, as a share of the view, and how much must be left for it to stay. */
const PADDING = 0.4;
const LEFT = 0.2;

/**
 * Leaflet's SVG, drawn anew less often. A small move or another size of the map leaves it as it is, as long as it
 * reaches well beyond the view; a zoom must find it in its place. When the view is set anew, each path is drawn once:
 * Leaflet's own does so three times, when the map has moved, when the drawing's frame has, and at last at its place.
 */
const Drawing = L.SVG.extend({
  isResetting: false,
  isLeft: false,
  getEvents(this: Internals) {
    const begin = () => {
      this.isResetting = true;
    };
    const events = plain.getEvents.call(this);
    return { ...events, viewprereset: begin, zoomstart: this.catchUp, moveend: this.followMove };
  },
  _update(this: Internals) {
    this.isLeft = false;
    this.origin = this._map.getPixelOrigin();
    plain._update.call(this);
  },
  followMove(this: Internals) {
    if (this.isResetting) return;
    this.isLeft = reachesBeyond(this);
    if (!this.isLeft) this._update();
  },
  catchUp(this: Internals) {
    if (this.isLeft) this._update();
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

/** Creates the panes, each with its own SVG renderer so that styles and patterns apply. */
export function createPanes(map: LeafletMap): void {
  const made = new Map<Pane, Renderer>();
  PANES.forEach((pane, index) => {
    const element = map.createPane(pane);
    element.style.zIndex = String(400 + index * 10);
    if (pane === 'name') element.style.pointerEvents = 'none';
    made.set(pane, new Drawing({ pane, padding: PADDING }));
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

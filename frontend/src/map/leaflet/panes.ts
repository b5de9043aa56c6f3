import type { Bounds, LatLng, Map as LeafletMap, Point, Renderer, RendererOptions } from 'leaflet';
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

/** The members of Leaflet's renderer that are extended here. They are the same in every version 1.x. */
interface Internals {
  _update(): void;
  _reset(): void;
  _updatePaths(): void;
  getEvents(): Record<string, () => void>;
  _updateTransform(center: LatLng, zoom: number): void;
  _map: LeafletMap & {
    _animatingZoom?: boolean;
    _getNewPixelOrigin(center: LatLng, zoom: number): Point;
  };
  _container: SVGElement;
  _zoom: number;
  /** The part of the ground that is drawn, in pixels of the map's panes. */
  _bounds?: Bounds;
  /** The origin of these pixels when it was drawn. */
  origin?: Point;
  /** The place at the upper left corner of what is drawn. */
  corner?: LatLng;
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

/** How far a drawing reaches beyond the view, as a share of the view, and how much of this must be left to keep it. */
const PADDING = 0.4;
const LEFT = 0.2;

/**
 * Leaflet's SVG renderer, but it draws less often. After a small move or a change of the map's size it leaves the
 * paths as they are, as long as they reach well beyond the view. Before a zoom it updates them. When the view is
 * reset, it draws each path once. Leaflet's own renderer draws it three times: after the move, after the update of the
 * drawn area, and at its final position.
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
    // While a zoom is animated, Leaflet's renderer does nothing; the move at the end of the zoom asks again.
    if (this._map._animatingZoom && this._bounds) return;
    this.isLeft = false;
    plain._update.call(this);
    this.origin = this._map.getPixelOrigin();
    if (this._bounds?.min) this.corner = this._map.layerPointToLatLng(this._bounds.min);
  },
  /** Leaflet's own renderer computes the corner from the map's present size, but the size may have changed since. */
  _updateTransform(this: Internals, center: LatLng, zoom: number) {
    if (!this.corner) return;
    const origin = this._map._getNewPixelOrigin(center, zoom);
    const corner = this._map.project(this.corner, zoom).subtract(origin);
    const scale = this._map.getZoomScale(zoom, this._zoom);
    L.DomUtil.setTransform(this._container as unknown as HTMLElement, corner, scale);
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

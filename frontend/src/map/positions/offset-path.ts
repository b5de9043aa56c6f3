import type { LatLngExpression, Point, Polyline, PolylineOptions } from 'leaflet';
import { L } from '../leaflet/leaflet';
import { offsetLine, type Pixel, smoothLine, ticksOn } from './offset';

/** The options of a parallel line, besides a path's own. */
interface BesideOptions extends PolylineOptions {
  /** Pixels to the right of the line's direction; negative to the left. */
  distance: number;
  /** Draws strokes of this length instead of the line, to the right; negative to the left. */
  ticks?: number;
  /** Pixels between ticks. */
  spacing?: number;
}

/** The Leaflet internals that this file extends; they are the same in every 1.x. */
interface Internals extends Polyline {
  options: BesideOptions;
  _parts: Point[][];
  _renderer: { _updatePoly(line: Polyline, closed: boolean): void };
}

/**
 * A polyline drawn some pixels beside its coordinates, at every zoom. It moves the points after Leaflet has
 * clipped and simplified them, so it computes only what is on the screen.
 */
const BesideLine = L.Polyline.extend({
  _updatePath(this: Internals) {
    const { distance } = this.options;
    // A line on its thing follows it exactly; only a parallel line needs its corners cut.
    const moved = this._parts.map((part) =>
      distance === 0 ? part : smoothLine(offsetLine(part, distance)),
    );
    this._parts = (this.options.ticks ? moved.flatMap((line) => ticks(line, this.options)) : moved)
      .filter((part) => part.length > 1)
      .map((part) => part.map((pixel) => L.point(pixel.x, pixel.y)));
    this._renderer._updatePoly(this, false);
  },
}) as unknown as new (
  lines: LatLngExpression[][],
  options: BesideOptions,
) => Polyline;

function ticks(line: Pixel[], options: BesideOptions): Pixel[][] {
  return ticksOn(line, options.spacing ?? 9, options.ticks ?? 0);
}

/** Makes a line parallel to some lines. */
export function besideLine(lines: LatLngExpression[][], options: BesideOptions): Polyline {
  const smoothFactor = options.distance === 0 ? 0.8 : 2.6;
  return new BesideLine(lines, { smoothFactor, noClip: false, ...options });
}

import type { LatLngExpression, Point, Polyline, PolylineOptions } from 'leaflet';
import { L } from '../leaflet/leaflet';
import { offsetLine, type Pixel, smoothLine, ticksOn } from './offset';

/** What a line beside a line needs to know besides a path's own options. */
interface BesideOptions extends PolylineOptions {
  /** Pixels to the right of the line's direction; negative to the left. */
  distance: number;
  /** Draw strokes of this length instead of the line, to the right; negative to the left. */
  ticks?: number;
  /** Pixels from tick to tick. */
  spacing?: number;
}

/** The Leaflet internals that are extended here; they are the same in every 1.x. */
interface Internals extends Polyline {
  options: BesideOptions;
  _parts: Point[][];
  _renderer: { _updatePoly(line: Polyline, closed: boolean): void };
}

/**
 * A polyline drawn some pixels beside its coordinates, at every zoom. It moves the points after
 * Leaflet has clipped and simplified them, so only what is on the screen is computed.
 */
const BesideLine = L.Polyline.extend({
  _updatePath(this: Internals) {
    const { distance } = this.options;
    // A line on its thing follows it to the letter; only one beside it needs its corners cut.
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

/** Makes a line beside some lines. */
export function besideLine(lines: LatLngExpression[][], options: BesideOptions): Polyline {
  const smoothFactor = options.distance === 0 ? 0.8 : 2.6;
  return new BesideLine(lines, { smoothFactor, noClip: false, ...options });
}

import { effect } from '@preact/signals';
import type { Position as Coordinate, Geometry } from 'geojson';
import type { LatLng, LayerGroup, Map as LeafletMap } from 'leaflet';
import * as L from 'leaflet';
import { linesOf, polygonsOf } from '../../model/geometry';
import { inFrames } from './frames';

// Only this file imports Leaflet, so that its style sheet is loaded exactly once.
import 'leaflet/dist/leaflet.css';

export { L };

/** A part of the map. It returns a function that removes everything it added. */
export type MapPart = (map: LeafletMap) => () => void;

/** A piece of a part of the map. */
export interface Piece {
  /** Tells it from the other pieces of its part. */
  key: string;
  /** All that it is drawn of: it is drawn anew when one of these is another, by `===`. */
  of: readonly unknown[];
  draw: (group: LayerGroup) => void;
}

/**
 * A part of the map that follows the signals which its pieces were read from: in the next frame what is another
 * is drawn anew, and all else stays as it is.
 */
export function redrawn(piecesOf: (map: LeafletMap) => Piece[]): MapPart {
  return (map) => {
    const pieces = new Pieces(map);
    let wanted: Piece[] = [];
    const drawing = inFrames(() => pieces.become(wanted));
    const stop = effect(() => {
      wanted = piecesOf(map);
      drawing.ask();
    });
    return () => {
      stop();
      drawing.stop();
      pieces.remove();
    };
  };
}

/** A piece that is drawn, with what was drawn of it. */
interface Drawn {
  of: readonly unknown[];
  group: LayerGroup;
}

/** The pieces of a part that are on the map, in the order in which they lie on each other. */
export class Pieces {
  private readonly map: LeafletMap;
  private drawn = new Map<string, Drawn>();

  constructor(map: LeafletMap) {
    this.map = map;
  }

  /** Makes the map show these pieces, the first lowest; a step for each that is another. */
  *become(wanted: readonly Piece[]): Generator<void, void> {
    const keys = new Map(wanted.map((piece) => [piece.key, piece]));
    for (const [key, { of, group }] of this.drawn) {
      const piece = keys.get(key);
      if (piece && isSame(piece.of, of)) continue;
      this.drawn.delete(key);
      group.remove();
      yield;
    }
    const below = [...this.drawn.keys()];
    for (const [index, { key, of, draw }] of wanted.entries()) {
      const known = this.drawn.get(key);
      if (known && below[index] === key) continue;
      // Whatever lies above a new piece is lifted over it.
      below.length = index;
      this.drawn.delete(key);
      if (known) lift(known.group);
      const group = known?.group ?? L.layerGroup().addTo(this.map);
      this.drawn.set(key, { of, group });
      if (known) continue;
      draw(group);
      yield;
    }
  }

  /** Takes all of them away. */
  remove(): void {
    for (const { group } of this.drawn.values()) group.remove();
    this.drawn.clear();
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function lift(group: LayerGroup): void {
  group.eachLayer((layer) => {
    if (layer instanceof L.Path) layer.bringToFront();
  });
}

/** GeoJSON's lon/lat as Leaflet's lat/lng. */
export function toLatLng(coordinate: Coordinate): LatLng {
  return L.latLng(coordinate[1] ?? 0, coordinate[0] ?? 0);
}

/** The lines of a geometry for a polyline. */
export function toLines(geometry: Geometry | null): LatLng[][] {
  return linesOf(geometry).map((line) => line.map(toLatLng));
}

/** The polygons of a geometry for a polygon. */
export function toPolygons(geometry: Geometry | null): LatLng[][][] {
  return polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(toLatLng)));
}

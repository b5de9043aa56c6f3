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

/** A piece of a part of the map: what is drawn again together. */
export interface Piece {
  /** Identifies it among the pieces of its part. */
  key: string;
  /** All values that its drawing depends on. It is drawn again if one of them changes, by `===`. */
  inputs: readonly unknown[];
  draw: (group: LayerGroup) => void;
}

/**
 * A part of the map that follows the signals which `piecesOf` reads. After a change, the pieces are determined in the next
 * frame, when the map has moved if it has to, and only those whose inputs changed are drawn again. A part `isDeferred`
 * if the first picture of the map does not need it.
 */
export function redrawn(piecesOf: (map: LeafletMap) => Piece[], isDeferred = false): MapPart {
  return (map) => {
    const pieces = new Pieces(map);
    let unfollow = () => {};
    /** The pieces now. A change of what they were determined from asks for a drawing, once. */
    const determine = () => {
      unfollow();
      let wanted: Piece[] | null = null;
      unfollow = effect(() => {
        if (wanted === null) wanted = piecesOf(map);
        else drawing.ask();
      });
      return wanted ?? [];
    };
    const drawing = inFrames(function* () {
      const wanted = determine();
      yield;
      yield* pieces.update(wanted);
    }, isDeferred);
    drawing.ask();
    return () => {
      unfollow();
      drawing.stop();
      pieces.remove();
    };
  };
}

/** A piece on the map: the inputs that it was drawn with, and its layers. */
interface Drawn {
  inputs: readonly unknown[];
  group: LayerGroup;
}

/** The pieces of a part that are on the map, from the lowest to the highest. */
export class Pieces {
  private readonly map: LeafletMap;
  private drawn = new Map<string, Drawn>();

  constructor(map: LeafletMap) {
    this.map = map;
  }

  /** Makes the map show these pieces, the first one lowest. It yields after each piece that it removes or draws. */
  *update(wanted: readonly Piece[]): Generator<void, void> {
    const keys = new Map(wanted.map((piece) => [piece.key, piece]));
    for (const [key, { inputs, group }] of this.drawn) {
      const piece = keys.get(key);
      if (piece && isSame(piece.inputs, inputs)) continue;
      this.drawn.delete(key);
      group.remove();
      yield;
    }
    const below = [...this.drawn.keys()];
    for (const [index, { key, inputs, draw }] of wanted.entries()) {
      const known = this.drawn.get(key);
      if (known && below[index] === key) continue;
      // A new piece is drawn on top, so all pieces that belong above it are lifted over it.
      below.length = index;
      this.drawn.delete(key);
      if (known) lift(known.group);
      const group = known?.group ?? L.layerGroup().addTo(this.map);
      this.drawn.set(key, { inputs, group });
      if (known) continue;
      draw(group);
      yield;
    }
  }

  /** Removes all of them. */
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

import { effect } from '@preact/signals';
import type { Position as Coordinate, Geometry } from 'geojson';
import type { LatLng, LayerGroup, Map as LeafletMap } from 'leaflet';
import * as L from 'leaflet';
import { linesOf, polygonsOf } from '../../model/geometry';

// Leaflet is imported here only, so that its stylesheet comes with it exactly once.
import 'leaflet/dist/leaflet.css';

export { L };

/** A part of the map. What it adds it also takes away: calling the answer undoes the call. */
export type MapPart = (map: LeafletMap) => () => void;

/**
 * A part of the map that is drawn anew whenever a signal it read changes. Its layers are few
 * hundred at most, and a whole redraw cannot leave a stale one behind.
 */
export function redrawn(draw: (group: LayerGroup, map: LeafletMap) => void): MapPart {
  return (map) => {
    const group = L.layerGroup().addTo(map);
    const stop = effect(() => {
      group.clearLayers();
      draw(group, map);
    });
    return () => {
      stop();
      group.remove();
    };
  };
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

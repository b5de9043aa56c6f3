import { effect } from '@preact/signals';
import type { Position as Coordinate, Geometry } from 'geojson';
import type { LatLng, LayerGroup, Map as LeafletMap } from 'leaflet';
import * as L from 'leaflet';
import { linesOf, polygonsOf } from '../../model/geometry';

// Only this file imports Leaflet, so that its style sheet is loaded exactly once.
import 'leaflet/dist/leaflet.css';

export { L };

/** A part of the map. It returns a function that removes everything it added. */
export type MapPart = (map: LeafletMap) => () => void;

/**
 * A part of the map that is redrawn whenever a signal that it read changes. It has a few hundred layers at most,
 * and a full redraw cannot leave an outdated one behind.
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

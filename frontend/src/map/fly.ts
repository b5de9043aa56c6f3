import type { Geometry } from 'geojson';
import type { LatLngBounds, Map as LeafletMap } from 'leaflet';
import type { Position } from '../api/position';
import { data } from '../state/data';
import type { FeatureRef } from '../state/view';
import { anchorGeometry } from './anchor-geometry';
import { toLatLng } from './coordinates';
import { L } from './leaflet';
import { linesOf, pointsOf, polygonsOf } from './point-in-polygon';

let shownMap: LeafletMap | null = null;

/** Tells which map the lists fly; the answer forgets it. */
export function provideMap(map: LeafletMap): () => void {
  shownMap = map;
  return () => {
    shownMap = null;
  };
}

/** Moves the map so that the places of some positions can be seen. Rules without a place move nothing. */
export function flyToPositions(positions: Position[]): void {
  fitTo(positions.flatMap(geometriesOf));
}

/** Moves the map to a feature of any layer. */
export function flyToFeature({ collection, id }: FeatureRef): void {
  if (collection === 'positions') {
    const position = data.positions.find(id)?.properties;
    if (position) flyToPositions([position]);
    return;
  }
  const geometry = data[collection].find(id)?.geometry;
  if (geometry) fitTo([geometry]);
}

function geometriesOf(position: Position): Geometry[] {
  if (position.geometryBasis === 'none') return [];
  const anchored = position.anchors.flatMap((anchor) => anchorGeometry(anchor) ?? []);
  return anchored.length > 0 ? anchored : [data.positions.find(position.id)?.geometry ?? []].flat();
}

function fitTo(geometries: Geometry[]): void {
  const bounds = boundsOf(geometries);
  if (!shownMap || !bounds.isValid()) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  shownMap.fitBounds(bounds, { maxZoom: 9, padding: [48, 48], animate: !isCalm });
}

function boundsOf(geometries: Geometry[]): LatLngBounds {
  const places = geometries.flatMap((geometry) => [
    ...linesOf(geometry).flat(),
    ...polygonsOf(geometry).flat(2),
    ...pointsOf(geometry),
  ]);
  return L.latLngBounds(places.map(toLatLng));
}

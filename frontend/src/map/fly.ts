import type { Geometry } from 'geojson';
import type { LatLng, LatLngBounds, Map as LeafletMap } from 'leaflet';
import type { Position } from '../api/position';
import { data } from '../state/data';
import { type FeatureRef, isCardCollection } from '../state/view';
import { wholeRecord } from '../state/whole';
import { anchorGeometry } from './anchor-geometry';
import { toLatLng } from './coordinates';
import { isWithoutPlace } from './ground';
import { L } from './leaflet';
import { linesOf, pointsOf, polygonsOf } from './point-in-polygon';

/** Pixels to keep free around what is flown to. */
const MARGIN = 40;

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
  const geometry = isCardCollection(collection) && data[collection].find(id)?.geometry;
  if (geometry) fitTo([geometry]);
}

/** Moves the map to a box: west, south, east, north in degrees. */
export function flyToBox([west = 0, south = 0, east = 0, north = 0]: number[]): void {
  fitBounds(L.latLngBounds([south, west], [north, east]));
}

/** Moves the map just so far that a place is not under the card. */
export function keepInView(map: LeafletMap, place: LatLng): void {
  const paddingBottomRight: [number, number] = [MARGIN + cardWidth(), MARGIN];
  map.panInside(place, { paddingTopLeft: [MARGIN, MARGIN], paddingBottomRight });
}

/** The card lies over the map's end on a wide screen, and over its foot on a phone. */
function cardWidth(): number {
  const wide = matchMedia('(width >= 60rem)').matches;
  return wide ? Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 25.5 : 0;
}

function geometriesOf(position: Position): Geometry[] {
  if (isWithoutPlace(position)) return [];
  const anchored = position.anchors.flatMap((anchor) => anchorGeometry(anchor) ?? []);
  const own = wholeRecord('positions', position.id).peek();
  return anchored.length > 0 || !own || own === 'missing' ? anchored : [own.geometry ?? []].flat();
}

function fitTo(geometries: Geometry[]): void {
  fitBounds(boundsOf(geometries));
}

function fitBounds(bounds: LatLngBounds): void {
  if (!shownMap || !bounds.isValid()) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  shownMap.fitBounds(bounds, {
    maxZoom: 10,
    paddingTopLeft: [MARGIN, MARGIN],
    paddingBottomRight: [MARGIN + cardWidth(), MARGIN],
    animate: !isCalm,
  });
}

function boundsOf(geometries: Geometry[]): LatLngBounds {
  const places = geometries.flatMap((geometry) => [
    ...linesOf(geometry).flat(),
    ...polygonsOf(geometry).flat(2),
    ...pointsOf(geometry),
  ]);
  return L.latLngBounds(places.map(toLatLng));
}

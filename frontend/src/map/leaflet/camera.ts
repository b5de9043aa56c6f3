import { effect, signal } from '@preact/signals';
import type { Geometry } from 'geojson';
import type { LatLng, LatLngBounds, Map as LeafletMap } from 'leaflet';
import { data } from '../../data/layers';
import { anchorGeometry, findFeature } from '../../data/resolver';
import { partsOf } from '../../model/anchor';
import type { FeatureRef } from '../../model/collections';
import { linesOf, pointsOf, polygonsOf } from '../../model/geometry';
import type { Position } from '../../model/position';
import { litFeatures, selectedFeature } from '../../state/signals';
import { sought, view } from '../../state/store';
import { L, type MapPart, toLatLng } from './leaflet';

/** Pixels to keep free around the target of a flight. */
const MARGIN = 40;

/** Where a phone's card begins, as a fraction of the screen's height (styles/phone.css). */
const CARD_TOP = 0.32;

let shownMap: LeafletMap | null = null;

/** The size of the map, as a text. Whatever depends on the visible area is placed again when it changes. */
export const shownSize = signal('');

/** Registers the map that the lists move; the returned function forgets it. */
export function provideMap(map: LeafletMap): () => void {
  shownMap = map;
  return () => {
    shownMap = null;
  };
}

/** Moves the map so that the places of some positions are visible. Rules without a place move nothing. */
export function showPositions(positions: Position[]): void {
  if (shownMap) fitBounds(shownMap, boundsOf(positions.flatMap(geometriesOf)), !isCalm());
}

/** Shows a feature of any layer. Returns whether it could: a feature may not have loaded, or have no place. */
function showFeature(map: LeafletMap, ref: FeatureRef, animate: boolean): boolean {
  const feature = findFeature(ref);
  if (!feature) return false;
  const isPosition = ref.collection === 'positions';
  const bounds = boundsOf(
    isPosition
      ? geometriesOf(feature.properties as unknown as Position)
      : [feature.geometry ?? []].flat(),
  );
  fitBounds(map, bounds, animate);
  return bounds.isValid();
}

/** Moves the map to a box: west, south, east, north in degrees. */
export function showBox([west = 0, south = 0, east = 0, north = 0]: number[]): void {
  if (shownMap) fitBounds(shownMap, L.latLngBounds([south, west], [north, east]), !isCalm());
}

/**
 * Moves the map so that the card does not cover what was clicked, once the card is drawn: the whole thing if it fits
 * beside the card at this zoom, otherwise the place of the click.
 */
export function keepInView(map: LeafletMap, place: LatLng, thing: Geometry | null = null): void {
  onceCardIsDrawn(() => {
    if (map !== shownMap) return;
    const bounds = boundsOf(thing ? [thing] : []);
    const free = besideCard(map);
    const covered = L.point(free.paddingTopLeft).add(L.point(free.paddingBottomRight));
    const fits = bounds.isValid() && map.getBoundsZoom(bounds, false, covered) >= map.getZoom();
    if (!fits) map.panInside(place, free);
    else if (!isFree(map, bounds, free))
      map.fitBounds(bounds, { ...free, maxZoom: map.getZoom(), animate: !isCalm() });
  });
}

/** How many frames a card's program has to load in; later, the map stays where it is. */
const FRAMES = 60;

function onceCardIsDrawn(move: () => void, frames = FRAMES): void {
  requestAnimationFrame(() => {
    if (document.querySelector('.card')) move();
    else if (frames > 0) onceCardIsDrawn(move, frames - 1);
  });
}

/** The margins to leave free at the upper left and at the lower right, in pixels. */
interface Margins {
  paddingTopLeft: [number, number];
  paddingBottomRight: [number, number];
}

/** Whether a box of the ground lies within the margins of what the map shows. */
function isFree(map: LeafletMap, bounds: LatLngBounds, margins: Margins): boolean {
  const free = L.bounds(
    L.point(margins.paddingTopLeft),
    map.getSize().subtract(L.point(margins.paddingBottomRight)),
  );
  return [bounds.getNorthWest(), bounds.getSouthEast()].every((corner) =>
    free.contains(map.latLngToContainerPoint(corner)),
  );
}

/** The margins to leave, in pixels: a card covers the map's end on a wide screen, and its foot on a phone. */
function besideCard(map: LeafletMap): Margins {
  const { left, right, bottom, width } = map.getContainer().getBoundingClientRect();
  const isPhone = matchMedia('(width < 45rem) or (height < 27rem)').matches;
  const card = document.querySelector('.card')?.getBoundingClientRect();
  // A minimum of the map counts as free even if a wide card leaves less.
  const isToTheLeft = document.documentElement.dir === 'rtl';
  const covered = card && (isToTheLeft ? card.right - left : right - card.left);
  const end = covered && !isPhone ? Math.max(0, Math.min(covered, width - 3 * MARGIN)) : 0;
  const foot = isPhone ? Math.max(0, bottom - CARD_TOP * window.innerHeight) : 0;
  return {
    paddingTopLeft: [MARGIN + (isToTheLeft ? end : 0), MARGIN],
    paddingBottomRight: [MARGIN + (isToTheLeft ? 0 : end), MARGIN + foot],
  };
}

function geometriesOf(position: Position): Geometry[] {
  const governed = partsOf(position, 'governs');
  const parts = governed.length > 0 ? governed : partsOf(position, 'context');
  return parts.flatMap((part) => anchorGeometry(part) ?? []);
}

/** Whether the visitor's system asks for less motion. */
export function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function fitBounds(map: LeafletMap, bounds: LatLngBounds, animate: boolean): void {
  if (bounds.isValid()) map.fitBounds(bounds, { maxZoom: 10, ...besideCard(map), animate });
}

function boundsOf(geometries: Geometry[]): LatLngBounds {
  const places = geometries.flatMap((geometry) => [
    ...linesOf(geometry).flat(),
    ...polygonsOf(geometry).flat(2),
    ...pointsOf(geometry),
  ]);
  return L.latLngBounds(places.map(toLatLng));
}

/**
 * Shows the place of the requested feature, once it has loaded and the card beside it is drawn. At the start the
 * map jumps to it; later it flies.
 */
export const showSought: MapPart = (map) => {
  let isNew = sought.peek() !== null;
  let frame = 0;
  const show = (feature: FeatureRef) => {
    const isOpen = view.peek().feature?.id === feature.id;
    if (isOpen && !showFeature(map, feature, !isNew && !isCalm())) return;
    isNew = false;
    sought.value = null;
  };
  const stop = effect(() => {
    const feature = sought.value;
    // A position's place is that of its anchors, which load last.
    if (data.routes.state.value !== 'ready' || data.places.state.value !== 'ready') return;
    if (!feature || !findFeature(feature)) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(feature));
  });
  return () => {
    stop();
    cancelAnimationFrame(frame);
  };
};

/** The layers that contain what a clause can be about. */
const DRAWN_OF = [data.territories, data.boundaries, data.routes, data.places] as const;

/** Moves the map to what is lit up without a card, such as the subject of a clause: once, when it has loaded. */
export const showLit: MapPart = (map) => {
  let shown = '';
  return effect(() => {
    const lit = selectedFeature.value === null ? litFeatures.value : [];
    const key = lit.map(({ collection, id }) => `${collection}/${id}`).join();
    const places = lit.flatMap((feature) => findFeature(feature)?.geometry ?? []);
    // Finer lines that load later must not move the map again after somebody has moved it.
    if (key === shown || DRAWN_OF.some(({ state }) => state.value !== 'ready')) return;
    shown = key;
    const bounds = boundsOf(places);
    const padding: [number, number] = [MARGIN, MARGIN];
    if (bounds.isValid()) map.fitBounds(bounds, { maxZoom: 10, padding, animate: !isCalm() });
  });
};

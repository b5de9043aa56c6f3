import { effect } from '@preact/signals';
import type { Map as LeafletMap, ZoomPanOptions } from 'leaflet';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { refineBase } from '../data/layers';
import { type Camera, HOME, HOME_NARROW } from '../state/camera';
import { inView, isCameraGiven, showCamera, view } from '../state/store';
import { addHatches } from '../symbols/hatch';
import { t } from '../texts/texts';
import { basemap, boundaryLines } from './base/land';
import { placePoints } from './base/places';
import { routeLines } from './base/routes';
import { changed } from './changed';
import { importedLayers } from './imported/imported-layers';
import { isCalm, provideMap, showLit, shownSize, showSought } from './leaflet/camera';
import { L, type MapPart } from './leaflet/leaflet';
import { makeOneStop } from './leaflet/one-stop';
import { createPanes } from './leaflet/panes';
import { watchOverlays } from './names/controls';
import { names } from './names/names';
import { areaKey } from './positions/area-key';
import { positionLines, ruleMarkers } from './positions/positions';
import { selection } from './selection';
import { addButton } from './tools/button';
import { isMeasuring, measure, toggleMeasuring } from './tools/measure';
import { scale } from './tools/scale';

/** The element that contains the map. */
export function MapView() {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (element.current ? createRedlinesMap(element.current) : undefined), []);
  return <div ref={element} class="map" role="application" aria-label={t('mapLabel')} />;
}

/** The extent of the base layers, with a margin around their edge. */
const EXTENT = L.latLngBounds([33.5, 35.5], [46.5, 54.5]);

/** The parts of the map, lowest first. */
const PARTS: MapPart[] = [
  basemap,
  importedLayers,
  boundaryLines,
  changed,
  selection,
  routeLines,
  positionLines,
  placePoints,
  areaKey,
  ruleMarkers,
  names,
  watchOverlays,
  scale,
  measure,
];

/** The settings that animate the map; off if the visitor's system asks for less motion. */
const STILL = { zoomAnimation: false, fadeAnimation: false, inertia: false };

/** Draws the map in an element and keeps it in step with the state. The returned function removes it. */
function createRedlinesMap(element: HTMLElement): () => void {
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 5,
    maxZoom: 14,
    zoomSnap: 0.5,
    zoomDelta: 1,
    maxBounds: EXTENT,
    maxBoundsViscosity: 0.6,
    ...(isCalm() ? STILL : {}),
    wheelPxPerZoomLevel: 90,
  });
  L.control
    .zoom({ position: 'topright', zoomInTitle: t('zoomIn'), zoomOutTitle: t('zoomOut') })
    .addTo(map);
  addButtons(map);
  createPanes(map);
  if (isCameraGiven.peek()) setCamera(map, view.peek().camera);
  else openAtHome(map);
  const undo = [
    addHatches(),
    makeOneStop(element.querySelector<HTMLElement>('.leaflet-right') ?? element),
    provideMap(map),
    ...PARTS.map((part) => part(map)),
    followCamera(map),
    showSought(map),
    showLit(map),
    watchSize(map),
  ];
  return () => {
    for (const step of undo.reverse()) step();
    map.remove();
    // Leaflet ends a zoom 250 ms after its start, even if the map has been removed by then (`_onZoomTransitionEnd` of
    // 1.9).
    Object.assign(map, { _animatingZoom: false });
    // A visitor who returns finds the map at the same place.
    isCameraGiven.value = true;
  };
}

/** The maps whose element is getting another size: their camera is the same. */
const resized = new WeakSet<LeafletMap>();

/** Keeps the state's camera and the map in step, whichever moved. */
function followCamera(map: LeafletMap): () => void {
  const record = () => {
    const camera = cameraOf(map);
    if (!resized.has(map) && !isSame(camera, view.peek().camera)) showCamera(camera);
    void refineBase(camera.zoom);
  };
  map.on('moveend', record);
  const stop = effect(() => {
    const camera = inView.camera.value;
    if (!isSame(camera, cameraOf(map))) setCamera(map, camera);
  });
  return () => {
    stop();
    map.off('moveend', record);
  };
}

function cameraOf(map: LeafletMap): Camera {
  const { lat, lng } = map.getCenter();
  return { zoom: map.getZoom(), lat, lon: lng };
}

function setCamera(map: LeafletMap, camera: Camera): void {
  // Without reset, Leaflet pans by whole pixels, and the address would drift.
  const exactly: ZoomPanOptions & { reset: boolean } = { animate: false, reset: true };
  map.setView([camera.lat, camera.lon], camera.zoom, exactly);
}

/** Whether two cameras have the same address. */
function isSame(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 0.01 &&
    Math.abs(a.lat - b.lat) < 0.0001 &&
    Math.abs(a.lon - b.lon) < 0.0001
  );
}

function watchSize(map: LeafletMap): () => void {
  const observer = new ResizeObserver(() => {
    // Leaflet keeps the centre to a pixel; the address must not drift with that (see `followCamera`).
    resized.add(map);
    map.invalidateSize();
    resized.delete(map);
    shownSize.value = map.getSize().toString();
  });
  observer.observe(map.getContainer());
  return () => observer.disconnect();
}

/** A map narrower than this, in pixels, is a phone's. */
const NARROW = 560;

/** Shows the area on which the page opens, as large as the screen allows. */
function showHome(map: LeafletMap, animate?: boolean): void {
  const { west, south, east, north } = map.getSize().x < NARROW ? HOME_NARROW : HOME;
  const corners: [number, number][] = [
    [south, west],
    [north, east],
  ];
  map.fitBounds(corners, animate === undefined ? {} : { animate });
}

/** Opens a map on this area. The state has to know its camera before the map follows the state's. */
function openAtHome(map: LeafletMap): void {
  showHome(map, false);
  showCamera(cameraOf(map));
}

/** The buttons under the zoom buttons: back to the opening area, and measuring. */
function addButtons(map: LeafletMap): void {
  addButton(map, { icon: 'home', name: t('home'), press: () => showHome(map) });
  addButton(map, {
    icon: 'ruler',
    name: t('measure'),
    press: toggleMeasuring,
    isPressed: isMeasuring,
  });
}

import { effect } from '@preact/signals';
import type { Map as LeafletMap, ZoomPanOptions } from 'leaflet';
import { refineBase } from '../state/data';
import { isCameraGiven, showCamera, view } from '../state/store';
import type { Camera } from '../state/view';
import { addHatches } from '../symbols/hatch';
import { text } from '../text/text';
import { basemap } from './basemap';
import { boundaryLines } from './boundary-lines';
import { provideMap } from './fly';
import { HomeControl, showHome } from './home-control';
import { L } from './leaflet';
import { names } from './names';
import { ownLayers } from './own-layers';
import { createPanes } from './panes';
import type { MapPart } from './part';
import { placePoints } from './place-points';
import { positionStrands } from './position-strands';
import { routeLines } from './route-lines';
import { selection } from './selection';
import { showOpened } from './show-opened';

/** The extent of the base layers, with room to see its edge. */
const EXTENT = L.latLngBounds([33.5, 35.5], [46.5, 54.5]);

/** What the map consists of, lowest first. */
const PARTS: MapPart[] = [
  basemap,
  ownLayers,
  boundaryLines,
  selection,
  routeLines,
  positionStrands,
  placePoints,
  names,
];

/** Draws the map in an element and keeps it in step with the state. The answer removes it. */
export function createRedlinesMap(element: HTMLElement): () => void {
  const map = L.map(element, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 5,
    maxZoom: 14,
    zoomSnap: 0.5,
    zoomDelta: 1,
    maxBounds: EXTENT,
    maxBoundsViscosity: 0.6,
    wheelPxPerZoomLevel: 90,
  });
  L.control
    .zoom({ position: 'topright', zoomInTitle: text.zoomIn, zoomOutTitle: text.zoomOut })
    .addTo(map);
  new HomeControl().addTo(map);
  createPanes(map);
  setCamera(map, view.peek().camera);
  if (!isCameraGiven.peek()) showHome(map);
  const undo = [
    addHatches(),
    provideMap(map),
    ...PARTS.map((part) => part(map)),
    followCamera(map),
    showOpened(map),
    watchSize(map),
  ];
  return () => {
    for (const step of undo.reverse()) step();
    map.remove();
  };
}

/** Keeps the camera in the state and the map in step, whichever moved. */
function followCamera(map: LeafletMap): () => void {
  const record = () => {
    const { lat, lng } = map.getCenter();
    const camera = { zoom: map.getZoom(), lat, lon: lng };
    if (!isSame(camera, view.peek().camera)) showCamera(camera);
    void refineBase(camera.zoom);
  };
  map.on('moveend', record);
  const stop = effect(() => {
    const { camera } = view.value;
    const { lat, lng } = map.getCenter();
    if (!isSame(camera, { zoom: map.getZoom(), lat, lon: lng })) setCamera(map, camera);
  });
  return () => {
    stop();
    map.off('moveend', record);
  };
}

function setCamera(map: LeafletMap, camera: Camera): void {
  // Without reset Leaflet pans by whole pixels, and the address would drift.
  const exactly: ZoomPanOptions & { reset: boolean } = { animate: false, reset: true };
  map.setView([camera.lat, camera.lon], camera.zoom, exactly);
}

/** Equal as far as the address can tell. */
function isSame(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 0.01 &&
    Math.abs(a.lat - b.lat) < 0.0001 &&
    Math.abs(a.lon - b.lon) < 0.0001
  );
}

function watchSize(map: LeafletMap): () => void {
  const observer = new ResizeObserver(() => {
    // Leaflet keeps a corner, or a centre rounded to pixels; the address must not drift with either.
    const { camera } = view.peek();
    map.invalidateSize({ pan: false });
    setCamera(map, camera);
  });
  observer.observe(map.getContainer());
  return () => observer.disconnect();
}

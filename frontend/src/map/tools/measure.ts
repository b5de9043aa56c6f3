import { effect, signal } from '@preact/signals';
import type { LatLng, LayerGroup, Map as LeafletMap } from 'leaflet';
import { formatMetres, t } from '../../texts/texts';
import { L, type MapPart } from '../leaflet/leaflet';
import { inPane } from '../leaflet/panes';

/** The points of a measurement, in order; null if nothing is being measured. */
const points = signal<LatLng[] | null>(null);

/**
 * Measures a distance along points. A click or Enter adds a point, Backspace removes the last, Escape ends.
 * Distances are great circles on a sphere of 6,371 km (Leaflet's own), off by at most half a percent.
 */
export const measure: MapPart = (map) => {
  const result = new Result().addTo(map);
  const group = L.layerGroup().addTo(map);
  const undo = [
    effect(() => draw(map, group, result.getContainer() ?? null)),
    listen(map.getContainer(), 'click', (event) => onClick(map, event as MouseEvent)),
    listen(map.getContainer(), 'keydown', (event) => onKey(map, event as KeyboardEvent)),
  ];
  return () => {
    for (const step of undo) step();
    points.value = null;
    group.remove();
    result.remove();
  };
};

/** Starts or ends a measurement. */
export function toggleMeasuring(): void {
  points.value = points.peek() ? null : [];
}

/** Whether a measurement is active. */
export function isMeasuring(): boolean {
  return points.value !== null;
}

/** Listens before the map and its layers do, so that a click measures and opens nothing. */
function listen(element: HTMLElement, type: string, then: (event: Event) => void): () => void {
  element.addEventListener(type, then, { capture: true });
  return () => element.removeEventListener(type, then, { capture: true });
}

function onClick(map: LeafletMap, event: MouseEvent): void {
  const isOnControl = (event.target as Element).closest('.leaflet-control') !== null;
  if (points.peek() === null || isOnControl || wasDragged(map)) return;
  event.stopPropagation();
  add(map.mouseEventToLatLng(event));
}

/** Whether a click is the end of a drag. Leaflet knows, but its types do not say so. */
function wasDragged(map: LeafletMap): boolean {
  return (map.dragging as L.Handler & { moved: () => boolean }).moved();
}

function onKey(map: LeafletMap, event: KeyboardEvent): void {
  const measured = points.peek();
  if (measured === null) return;
  const isOnMap = event.target === map.getContainer();
  if (event.key === 'Escape') points.value = null;
  else if (event.key === 'Backspace' && isOnMap) points.value = measured.slice(0, -1);
  else if (event.key === 'Enter' && isOnMap) add(map.getCenter());
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Adds a point; a second click on the same point adds none. */
function add(point: LatLng): void {
  const measured = points.peek() ?? [];
  if (!measured.at(-1)?.equals(point)) points.value = [...measured, point];
}

function draw(map: LeafletMap, group: LayerGroup, result: HTMLElement | null): void {
  const measured = points.value;
  group.clearLayers();
  map.getContainer().classList.toggle('is-measuring', measured !== null);
  if (measured) map.doubleClickZoom.disable();
  else map.doubleClickZoom.enable();
  if (result) {
    result.hidden = measured === null;
    result.textContent = measured ? words(measured) : '';
  }
  const options = { ...inPane(map, 'marker'), interactive: false, className: 'measured' };
  group.addLayer(L.polyline(measured ?? [], options));
  for (const point of measured ?? [])
    group.addLayer(L.circleMarker(point, { ...options, radius: 4 }));
}

function words(measured: LatLng[]): string {
  if (measured.length < 2) return t('measureHint');
  const metres = measured
    .slice(1)
    .reduce((sum, point, index) => sum + point.distanceTo(measured[index] ?? point), 0);
  return t('measured', { distance: formatMetres(metres) });
}

/** The text with the distance. */
const Result = L.Control.extend({
  options: { position: 'bottomright' as const },
  onAdd() {
    const result = L.DomUtil.create('div', 'measure-result');
    result.setAttribute('role', 'status');
    return result;
  },
});

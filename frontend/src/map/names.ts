import type { LayerGroup, Map as LeafletMap, Point } from 'leaflet';
import { data } from '../state/data';
import { isLayerOn } from '../state/shown';
import { toLatLng } from './coordinates';
import { type Box, type Candidate, declutter } from './declutter';
import { L } from './leaflet';
import type { MapPart } from './part';
import { shownPlaces } from './place-points';
import { pointsOf } from './point-in-polygon';
import { redrawn } from './redraw';
import { territoryLabels } from './territory-labels';

/** A name on the map: where it stands and how it is set. */
export interface Label {
  name: string;
  lat: number;
  lon: number;
  className: string;
  /** Pixels of a letter at the style sheet's size, and whether the name is centred on its place. */
  letter: number;
  isCentred: boolean;
}

/** The names of territories and places, as many as do not run into each other. */
export const names: MapPart = (map) => {
  const group = L.layerGroup().addTo(map);
  const draw = () => drawNames(group, map);
  map.on('moveend', draw);
  const undo = redrawn(draw)(map);
  return () => {
    undo();
    map.off('moveend', draw);
    group.remove();
  };
};

function drawNames(group: LayerGroup, map: LeafletMap): void {
  group.clearLayers();
  const places = placeLabels(map);
  const labels = [
    ...places.filter(isCapital),
    ...territoryLabels(map, data.territories.features.value),
    ...places.filter((label) => !isCapital(label)),
  ];
  for (const label of declutter(labels, (each) => candidatesOf(map, each))) {
    group.addLayer(nameMarker(label));
  }
}

function isCapital({ className }: Label): boolean {
  return className.includes('name-capital');
}

/** A territory's name may move up or down to make room; a place's stands beside its dot. */
function candidatesOf(map: LeafletMap, label: Label): Candidate<Label>[] {
  const shifts = label.isCentred ? [0, 28, -28, 56, -56] : [0];
  return shifts.map((shift) => {
    const { lat } = map.unproject(map.project([label.lat, label.lon]).add([0, shift]));
    const moved = { ...label, lat };
    return { label: moved, box: boxOf(map, moved) };
  });
}

function placeLabels(map: LeafletMap): Label[] {
  if (!isLayerOn('places')) return [];
  return shownPlaces(map).map(({ geometry, properties: { name, kind } }) => {
    const { lat, lng } = toLatLng(pointsOf(geometry)[0] ?? []);
    const className = `place-name name-${kind}`;
    return { name, lat, lon: lng, className, letter: 6.4, isCentred: false };
  });
}

function nameMarker({ name, lat, lon, className }: Label) {
  const text = document.createElement('span');
  text.textContent = name;
  const icon = L.divIcon({ className, html: text, iconSize: [0, 0] });
  return L.marker([lat, lon], { icon, interactive: false, keyboard: false, pane: 'name' });
}

function boxOf(map: LeafletMap, { name, lat, lon, letter, isCentred }: Label): Box {
  const pixel: Point = map.project([lat, lon]);
  const width = name.length * letter;
  const left = isCentred ? pixel.x - width / 2 : pixel.x - 4;
  return { left, right: left + width + 9, top: pixel.y - 9, bottom: pixel.y + 9 };
}

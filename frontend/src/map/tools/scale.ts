import type { LatLng, LeafletMouseEvent } from 'leaflet';
import { formatMetres, formatNumber, t } from '../../texts/texts';
import { L, type MapPart } from '../leaflet/leaflet';

/** The zoom from which a ten-thousandth of a degree is more than a pixel. */
const FINE_ZOOM = 11;

/** The scale bar, and the coordinates under the pointer; without a pointer, those of the map's centre. */
export const scale: MapPart = (map) => {
  const place = new Place();
  const bar = L.control.scale({ position: 'bottomright', imperial: false });
  const controls = [place, bar];
  for (const control of controls) control.addTo(map);
  const show = (at: LatLng) => {
    const decimals = map.getZoom() < FINE_ZOOM ? 3 : 4;
    const text = t('coordinates', {
      lat: formatNumber(at.lat, decimals),
      lon: formatNumber(at.lng, decimals),
    });
    place.getContainer()?.replaceChildren(text);
  };
  // Leaflet writes the length in English.
  const translate = () => {
    const line = bar.getContainer()?.querySelector('.leaflet-control-scale-line');
    const [, length, unit] = /^(\d+) (k?m)$/.exec(line?.textContent ?? '') ?? [];
    if (length) line?.replaceChildren(formatMetres(Number(length) * (unit === 'km' ? 1000 : 1)));
  };
  const atPointer = (event: LeafletMouseEvent) => show(event.latlng);
  const atCentre = () => {
    translate();
    show(map.getCenter());
  };
  map.on('mousemove', atPointer);
  map.on('move mouseout zoomend', atCentre);
  atCentre();
  return () => {
    map.off('mousemove', atPointer);
    map.off('move mouseout zoomend', atCentre);
    for (const control of controls) control.remove();
  };
};

/** The text with the coordinates. */
const Place = L.Control.extend({
  options: { position: 'bottomright' as const },
  onAdd: () => L.DomUtil.create('div', 'map-coordinates'),
});

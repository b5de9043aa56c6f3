import type { Map as LeafletMap } from 'leaflet';
import { HOME, HOME_NARROW } from '../state/view';
import { text } from '../text/text';
import { L } from './leaflet';

/** A map narrower than this, in pixels, is a phone's. */
const NARROW = 560;

/** Shows the part of the map that the page opens on, as large as the screen allows. */
export function showHome(map: LeafletMap): void {
  const { west, south, east, north } = map.getSize().x < NARROW ? HOME_NARROW : HOME;
  map.fitBounds([
    [south, west],
    [north, east],
  ]);
}

/** The button under the zoom buttons that goes back to where the page opens. */
export const HomeControl = L.Control.extend({
  options: { position: 'topright' as const },
  onAdd(map: LeafletMap): HTMLElement {
    const bar = L.DomUtil.create('div', 'leaflet-bar');
    const button = L.DomUtil.create('a', 'home-control', bar);
    button.href = '#';
    button.role = 'button';
    button.title = text.home;
    button.setAttribute('aria-label', text.home);
    button.innerHTML =
      '<svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true"><path d="M2.5 8 8 3l5.5 5M4.2 6.8V13h7.6V6.8" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/></svg>';
    L.DomEvent.disableClickPropagation(bar);
    L.DomEvent.on(button, 'click', (event) => {
      L.DomEvent.preventDefault(event);
      showHome(map);
    });
    return bar;
  },
});

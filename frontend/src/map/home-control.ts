import type { Map as LeafletMap } from 'leaflet';
import { showCamera } from '../state/store';
import { START } from '../state/view';
import { text } from '../text/text';
import { L } from './leaflet';

/** The button under the zoom buttons that goes back to where the page opens. */
export const HomeControl = L.Control.extend({
  options: { position: 'topright' as const },
  onAdd(_map: LeafletMap): HTMLElement {
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
      showCamera(START.camera);
    });
    return bar;
  },
});

import { effect } from '@preact/signals';
import type { Map as LeafletMap } from 'leaflet';
import { render } from 'preact';
import { Icon, type IconName } from '../../symbols/icon';
import { L } from '../leaflet/leaflet';

/** A button on the map. */
interface MapButton {
  icon: IconName;
  name: string;
  press: () => void;
  /** For a switch: whether it is on. */
  isPressed?: () => boolean;
}

/** Adds a button below the zoom buttons, in their style. It stays as long as the map. */
export function addButton(map: LeafletMap, { icon, name, press, isPressed }: MapButton): void {
  const bar = L.DomUtil.create('div', 'leaflet-bar map-button');
  render(
    <button type="button" title={name} aria-label={name} onClick={press}>
      <Icon name={icon} />
    </button>,
    bar,
  );
  L.DomEvent.disableClickPropagation(bar);
  const Button = L.Control.extend({ options: { position: 'topright' as const }, onAdd: () => bar });
  new Button().addTo(map);
  if (!isPressed) return;
  const stop = effect(() => {
    bar.firstElementChild?.setAttribute('aria-pressed', String(isPressed()));
  });
  map.on('unload', stop);
}

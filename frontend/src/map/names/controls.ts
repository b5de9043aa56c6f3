import { signal } from '@preact/signals';
import type { Map as LeafletMap } from 'leaflet';
import type { MapPart } from '../leaflet/leaflet';
import type { Box } from './declutter';

/** What lies over the map, and would cover what is written there: its own controls, and the page's card. */
const CONTROLS = '.leaflet-control, .card, .map-notice, .hidden-routes, .whole-page';

/** How often something was laid over the map or taken away. What keeps clear of it is placed again with each change. */
export const overlays = signal(0);

/** Counts what is laid over the map: a card, for example, whose program loads after the map has moved. */
export const watchOverlays: MapPart = (map) => {
  const observer = new MutationObserver(() => {
    overlays.value++;
  });
  const stage = map.getContainer().parentElement;
  if (stage) observer.observe(stage, { childList: true });
  return () => observer.disconnect();
};

/** Pixels to keep free around a control. */
const GAP = 3;

/** The boxes of what lies over the map, in pixels from its upper left corner. */
export function controlBoxes(map: LeafletMap): Box[] {
  const container = map.getContainer();
  const frame = container.getBoundingClientRect();
  const page = container.closest('.page') ?? container;
  return [...page.querySelectorAll(CONTROLS)]
    .map((control) => control.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, right, top, bottom }) => ({
      left: left - frame.left - GAP,
      right: right - frame.left + GAP,
      top: top - frame.top - GAP,
      bottom: bottom - frame.top + GAP,
    }));
}

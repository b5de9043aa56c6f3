import { effect, signal } from '@preact/signals';
import { pinVersion } from '../api/edition';
import { formatAddress, namesCamera, parseAddress } from './address';
import type { Day } from './date';
import { type Camera, type FeatureRef, START, type ViewState } from './view';

/** The one state of the page. Everything shown follows from it and from the data. */
export const view = signal<ViewState>(START);

/** Whether the address said where to look when the page opened. */
export const isCameraGiven = signal(false);

/** Whether the address named the date when the page opened. */
export const isDateGiven = signal(false);

/** Changes some of the state. */
export function change(part: Partial<ViewState>): void {
  view.value = { ...view.peek(), ...part };
}

/** Reads the state from the address and keeps the address in step from then on. */
export function followAddress(): void {
  view.value = parseAddress(window.location.search);
  pinVersion(view.value.asOf);
  isCameraGiven.value = namesCamera(window.location.search);
  isDateGiven.value = new URLSearchParams(window.location.search).has('date');
  window.addEventListener('popstate', () => {
    view.value = parseAddress(window.location.search);
  });
  // replaceState: a pan or a slider step must not fill the browser's history.
  effect(() => window.history.replaceState(null, '', formatAddress(view.value)));
}

/** Shows positions as they were on a day. */
export function showDate(date: Day): void {
  if (date !== view.peek().date) change({ date });
}

/** Records where the map looks. */
export function showCamera(camera: Camera): void {
  change({ camera });
}

/** Switches an actor on or off. */
export function toggleActor(id: string): void {
  change({ actors: toggled(view.peek().actors, id) });
}

/** Shows exactly these actors. */
export function showActors(actors: string[]): void {
  change({ actors });
}

/** Switches a layer on or off. */
export function toggleLayer(id: string): void {
  change({ layers: toggled(view.peek().layers, id) });
}

/** Opens a feature's card. */
export function openFeature(feature: FeatureRef): void {
  change({ feature });
}

/** Closes the card. */
export function closeFeature(): void {
  change({ feature: null });
}

function toggled<T>(list: T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { pinVersion } from '../data/request';
import type { FeatureRef, ListKind } from '../model/collections';
import type { Day } from '../model/date';
import { formatAddress, hasCamera, parseAddress } from './address';
import type { Camera } from './camera';
import { isDateDragged } from './dragged';
import { isEmbedded } from './embedded';
import type { Screen } from './screen';
import type { Tab } from './tab';
import { ALL_SLICES, START, type ViewState } from './view';

/** The state of the page. Everything shown follows from it and from the data. */
export const view = signal<ViewState>(START);

/** Each part of the state as a signal of its own, so that a change of one part does not affect readers of another. */
export const inView = Object.fromEntries(
  ALL_SLICES.map(([name]) => [name, computed(() => view.value[name])]),
) as { readonly [K in keyof ViewState]: ReadonlySignal<ViewState[K]> };

/** The query of the address that the state was last read from. */
export const readQuery = signal('');

/** Whether the address had a camera when the page opened. */
export const isCameraGiven = signal(false);

/** Whether the address had a date when the page opened. */
export const isDateGiven = signal(false);

/** The feature that the map still has to show, because it may not have loaded or been drawn yet. */
export const sought = signal<FeatureRef | null>(null);

/** How long the state must rest before the address follows, in milliseconds, so that a drag is one change. */
const REST_MS = 120;

/** Changes some of the state, within the current entry of the browser's history. */
export function change(part: Partial<ViewState>): void {
  view.value = { ...view.peek(), ...part };
}

/** Changes some of the state as a new entry, which Back undoes. */
function step(part: Partial<ViewState>): void {
  writeAddress();
  change(part);
  const address = formatAddress(view.peek());
  if (address !== window.location.search) window.history.pushState(null, '', address);
}

/** Reads the state from the address, and keeps both in step from then on. */
export function followAddress(): void {
  view.value = openedAt(window.location.search);
  readQuery.value = window.location.search;
  pinVersion(view.value.asOf);
  isCameraGiven.value = hasCamera(window.location.search);
  sought.value = isCameraGiven.value ? null : view.value.feature;
  isDateGiven.value = new URLSearchParams(window.location.search).has('date');
  let timer: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('popstate', () => {
    view.value = parseAddress(window.location.search);
    readQuery.value = window.location.search;
  });
  window.addEventListener('pagehide', writeAddress);
  effect(() => {
    view.value;
    clearTimeout(timer);
    if (!isDateDragged.value) timer = setTimeout(writeAddress, REST_MS);
  });
}

/** The state of an address. In a frame, an address without parameters shows the map. */
function openedAt(query: string): ViewState {
  const state = parseAddress(query);
  const isAsked = new URLSearchParams(query).has('view');
  return isEmbedded && !isAsked ? { ...state, screen: 'map' } : state;
}

/** Replaces the address, because a pan or a slider step must not fill the browser's history. */
function writeAddress(): void {
  const address = formatAddress(view.peek());
  if (address !== window.location.search) window.history.replaceState(null, '', address);
}

/** Shows positions as they were on a day. */
export function showDate(date: Day): void {
  if (date !== view.peek().date) change({ date });
}

/** Stores the map's camera. */
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

/** Changes the part of the state that belongs to a screen; a new entry of the history if it opens or closes something. */
export function showPart(part: Partial<ViewState>): void {
  step(part);
}

/** Shows a screen of the page, and closes what was open beside the previous one. */
export function showScreen(screen: Screen): void {
  step({ screen, judged: null, cell: null, sourceChoice: null });
}

/** Opens a feature's card on the map. From another screen, this also moves the map to its place. */
export function openFeature(feature: FeatureRef): void {
  if (view.peek().screen !== 'map') sought.value = feature;
  step({ screen: 'map', feature });
}

/** Opens a feature's card on a day, as one step. */
export function openFeatureOn(feature: FeatureRef, date: Day): void {
  sought.value = feature;
  step({ screen: 'map', feature, date });
}

/** Shows a step of the story: its state, with initial values for everything else. */
export function showStory(story: number, state: Partial<ViewState>): void {
  isCameraGiven.value = true;
  const { asOf } = view.peek();
  step({ ...START, asOf, story, ...state });
}

/** Closes the story and keeps the state of its step. */
export function leaveStory(): void {
  step({ story: null });
}

/** Compares the date shown with an earlier one. */
export function compareWith(since: Day | null): void {
  step({ screen: 'changes', since });
}

/** Opens a feature's card, and moves the map so that its place is visible beside it. */
export function openAndShow(feature: FeatureRef): void {
  sought.value = feature;
  openFeature(feature);
}

/** Closes the card. */
export function closeFeature(): void {
  step({ feature: null });
}

/** Shows a part of the page. On a phone, it also closes the card, which would cover it. */
export function showTab(tab: Tab, isPhone = false): void {
  step(isPhone ? { screen: 'map', tab, feature: null } : { screen: 'map', tab });
}

/** Shows a kind of record in the list. On a phone, it also closes the card, which would cover it. */
export function showList(list: ListKind, isPhone = false): void {
  const part = { screen: 'map' as const, tab: 'list' as const, list };
  step(isPhone ? { ...part, feature: null } : part);
}

function toggled<T>(list: T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

import { effect, signal } from '@preact/signals';
import { loadCatalogue } from '../state/catalogue';

/** All layers in one file, as the server names it. */
export const EVERYTHING = 'redlines';

/** What is to be downloaded: a layer, and whose positions of it where not those of all actors shown. */
export interface Wanted {
  layer: string;
  actors?: string[];
}

/** What the dialog offers; null while it is closed. */
export const wanted = signal<Wanted | null>(null);

/** Whether what is displayed is offered, rather than the whole layer. */
export const isDisplayedOnly = signal(true);

/** Opens the dialog on a layer. */
export function openDownloads(of: Wanted): void {
  wanted.value = of;
}

effect(() => {
  if (wanted.value) void loadCatalogue();
});

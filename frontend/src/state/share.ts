import { signal } from '@preact/signals';
import type { FeatureRef } from '../model/collections';

/** What can be cited and shared: a record, or the view as it stands. */
export type Shareable = FeatureRef | 'view';

/** What is to be cited or shared; null while the dialog is closed. */
export const sharedThing = signal<Shareable | null>(null);

/** Opens the dialog that cites and shares the view or a record. */
export function share(what: Shareable): void {
  sharedThing.value = what;
}

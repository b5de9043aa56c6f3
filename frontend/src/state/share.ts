import { signal } from '@preact/signals';
import type { FeatureRef } from '../model/collections';

/** What is shared: the view as it stands, one statement as a quote card, or nothing while the dialog is closed. */
export const sharedThing = signal<FeatureRef | 'view' | null>(null);

/** Opens the dialog that shares the view or a statement. */
export function share(what: FeatureRef | 'view'): void {
  sharedThing.value = what;
}

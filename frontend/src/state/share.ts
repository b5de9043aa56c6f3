import { signal } from '@preact/signals';
import type { FeatureRef } from '../model/collections';

/** What the dialog shares: the current view, or one statement as a quote card; nothing while it is closed. */
export const sharedThing = signal<FeatureRef | 'view' | null>(null);

/** Opens the dialog for the view or a statement. */
export function share(what: FeatureRef | 'view'): void {
  sharedThing.value = what;
}

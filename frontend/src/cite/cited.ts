import { signal } from '@preact/signals';
import type { FeatureRef } from '../state/view';

/** What is to be cited: a record, the view as it stands, or nothing while the dialog is closed. */
export const cited = signal<FeatureRef | 'view' | null>(null);

/** Opens the citation of a record or of the view. */
export function cite(what: FeatureRef | 'view'): void {
  cited.value = what;
}

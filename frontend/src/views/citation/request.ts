import { signal } from '@preact/signals';
import { fileOf, release } from '../../data/release';
import type { FeatureRef } from '../../model/collections';
import { formatAddress } from '../../state/address';
import type { ViewState } from '../../state/view';

/** What the dialog cites: a record, or the current view; nothing while it is closed. */
export const citationSubject = signal<FeatureRef | 'view' | null>(null);

/** Opens the citation of a record or of the view. */
export function cite(what: FeatureRef | 'view'): void {
  citationSubject.value = what;
}

/** The forms of the server's citations, each with its file extension. */
const FORMS = [
  { id: 'text', ending: 'txt' },
  { id: 'bibtex', ending: 'bib' },
  { id: 'csl-json', ending: 'json' },
] as const;

/** A form of citation. */
type CitationForm = (typeof FORMS)[number]['id'];

/** The forms in which something can be cited. A release has no citation of a view, because there are too many views. */
export function formsOf(what: FeatureRef | 'view'): readonly (typeof FORMS)[number][] {
  return release && (what === 'view' || !release.hasCitations) ? [] : FORMS;
}

/** The address of a citation in a form. It names the data version, so that the cited content never changes. */
export function citationAddress(
  what: FeatureRef | 'view',
  form: CitationForm,
  view: ViewState,
  identity: string | null,
): string {
  if (what === 'view') return `./citation${pinnedAddress(view, identity)}&f=${form}`;
  const { collection, id } = what;
  const path = `./ogc/collections/${collection}/items/${encodeURIComponent(id)}/citation`;
  const address = `${path}?f=${form}${identity === null ? '' : `&asOf=${identity}`}`;
  return release ? `./${fileOf(address, release)}` : address;
}

/** The page's address of a view, in the data version with this identity. */
export function pinnedAddress(view: ViewState, identity: string | null): string {
  return formatAddress({ ...view, asOf: identity ?? view.asOf });
}

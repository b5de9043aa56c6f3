import { fileOf, release } from '../../data/release';
import { formatAddress } from '../../state/address';
import type { Shareable } from '../../state/share';
import type { ViewState } from '../../state/view';

/** The forms in which the server gives citations, each with the ending of its file. */
const FORMS = [
  { id: 'text', ending: 'txt' },
  { id: 'bibtex', ending: 'bib' },
  { id: 'csl-json', ending: 'json' },
] as const;

/** A form of citation. */
export type CitationForm = (typeof FORMS)[number]['id'];

/** The forms that there are of something's citation. A release has none of a view, which is one of too many. */
export function formsOf(what: Shareable): readonly (typeof FORMS)[number][] {
  return release && (what === 'view' || !release.hasCitations) ? [] : FORMS;
}

/** The address of a citation in a form. It names the data version, so that the cited content never changes. */
export function citationAddress(
  what: Shareable,
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

import { findAnchor } from '../data/resolver';
import { type AnchorRef, anchorKey } from '../model/anchor';
import { collectionOfAnchor } from '../model/collections';
import { openFeature } from '../state/store';

/** The things that a position governs, each with a link to its card. */
export function Anchors({ anchors }: { anchors: AnchorRef[] }) {
  return (
    <ul class="inline-list">
      {anchors.map((anchor) => (
        <li key={anchorKey(anchor)}>
          <button
            type="button"
            class="link-button"
            dir="auto"
            onClick={() =>
              openFeature({ collection: collectionOfAnchor(anchor.kind), id: anchor.id })
            }
          >
            {findAnchor(anchor)?.properties.name ?? anchor.id}
          </button>
        </li>
      ))}
    </ul>
  );
}

import type { AnchorKind, AnchorRef } from '../api/anchor';
import { anchorKey } from '../api/anchor';
import { anchorFeature } from '../map/anchor-geometry';
import { openFeature } from '../state/store';
import type { CardCollection } from '../state/view';

const COLLECTIONS: Record<AnchorKind, CardCollection> = {
  boundary: 'boundaries',
  route: 'routes',
  territory: 'territories',
  place: 'places',
};

/** The things that a position governs, each a way to its own card. */
export function Anchors({ anchors }: { anchors: AnchorRef[] }) {
  return (
    <ul class="inline-list">
      {anchors.map((anchor) => (
        <li key={anchorKey(anchor)}>
          <button
            type="button"
            class="link-button"
            onClick={() => openFeature({ collection: COLLECTIONS[anchor.kind], id: anchor.id })}
          >
            {anchorFeature(anchor)?.properties.name ?? anchor.id}
          </button>
        </li>
      ))}
    </ul>
  );
}

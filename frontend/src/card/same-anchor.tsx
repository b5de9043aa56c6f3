import { type AnchorRef, anchorKey } from '../api/anchor';
import { PositionLine } from '../panel/position-line';
import { heldPositions } from '../state/shown';

/** What the props of {@link SameAnchor} mean. */
interface SameAnchorProps {
  anchors: AnchorRef[];
  /** The position whose card this is. */
  without?: string;
  heading: string;
  /** Said when there is nothing; without it the section is then left out. */
  empty?: string;
}

/** The other positions of the actors shown that bear on the same things on the date shown. */
export function SameAnchor({ anchors, without, heading, empty }: SameAnchorProps) {
  const keys = new Set(anchors.map(anchorKey));
  const others = heldPositions.value.filter(
    (position) => position.id !== without && position.anchors.some((a) => keys.has(anchorKey(a))),
  );
  if (others.length === 0 && !empty) return null;
  return (
    <section class="card-section">
      <h3>{heading}</h3>
      {others.length === 0 && <p class="hint">{empty}</p>}
      <ul class="position-lines">
        {others.map((position) => (
          <li key={position.id}>
            <PositionLine position={position} withActor />
          </li>
        ))}
      </ul>
    </section>
  );
}

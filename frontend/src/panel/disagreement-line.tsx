import type { Disagreement } from '../api/disagreement';
import { rememberFocus } from '../card/return-focus';
import { actorName } from '../state/names';
import { openFeature } from '../state/store';
import { text } from '../text/text';

/** A disagreement in a list: what it is about, and who holds the accounts. */
export function DisagreementLine({ disagreement }: { disagreement: Disagreement }) {
  const { id, title, versions } = disagreement;
  const holders = [...new Set(versions.flatMap(({ heldBy }) => heldBy))].map(actorName);
  return (
    <button
      type="button"
      class="position-line"
      data-disagreement={id}
      onClick={() => {
        rememberFocus();
        openFeature({ collection: 'disagreements', id });
      }}
    >
      <span class="position-text">
        <span dir="auto">{title}</span>
        <small>
          {text.accounts(versions.length)}: {holders.join('; ')}
        </small>
      </span>
    </button>
  );
}

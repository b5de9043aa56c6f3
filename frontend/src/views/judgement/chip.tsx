import { rememberFocus } from '../../components/focus';
import { actorName } from '../../data/resolver';
import type { Judgement } from '../../model/scenario';
import { inView, showPart } from '../../state/store';
import { ActorChip, actorSymbol } from '../../symbols/actor';

/** A position with its actor's colour and letters and the form of its kind; it opens the steps to its verdict. */
export function JudgementChip({
  judgement: { position, actor, kind, title },
  scenario,
}: {
  judgement: Judgement;
  /** The id of the scenario; null for the reader's own arrangement. */
  scenario: string | null;
}) {
  const judged = inView.judged.value;
  const isOpen = judged?.scenario === scenario && judged.position === position;
  return (
    <button
      type="button"
      class={`judgement-chip is-${kind}`}
      data-judgement={position}
      aria-current={isOpen}
      style={{ '--actor': actorSymbol(actor).colour }}
      onClick={() => {
        rememberFocus();
        showPart({ judged: { scenario, position } });
      }}
    >
      <ActorChip actor={actor} />
      <bdi class="visually-hidden">{actorName(actor)}: </bdi>
      <span dir="auto">{title}</span>
    </button>
  );
}

import { actorName } from '../state/names';
import { showActors, view } from '../state/store';
import { text } from '../text/text';

/** Chooses two actors to compare. */
export function PairPicker({ order }: { order: string[] }) {
  const pairs = order.flatMap((a, index) => order.slice(index + 1).map((b) => [a, b] as const));
  const shown = [...view.value.actors].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <label class="pair-picker">
      <span>{text.pairs}</span>
      <select
        value={shown.length === 2 ? shown.join() : ''}
        onChange={(event) => showActors(event.currentTarget.value.split(',').filter(Boolean))}
      >
        <option value="" disabled>
          {text.pairPrompt}
        </option>
        {pairs.map(([a, b]) => (
          <option key={`${a},${b}`} value={`${a},${b}`}>
            {`${actorName(a)} – ${actorName(b)}`}
          </option>
        ))}
      </select>
    </label>
  );
}

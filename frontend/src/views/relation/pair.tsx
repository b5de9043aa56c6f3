import { actorName } from '../../data/resolver';
import { inView, showActors } from '../../state/store';
import { t } from '../../texts/texts';

/** Chooses two actors to compare. */
export function PairPicker({ order }: { order: string[] }) {
  const pairs = order.flatMap((a, index) => order.slice(index + 1).map((b) => [a, b] as const));
  const shown = [...inView.actors.value].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <label class="pair-picker">
      <span>{t('pairs')}</span>
      <select
        value={shown.length === 2 ? shown.join() : ''}
        onChange={(event) => showActors(event.currentTarget.value.split(',').filter(Boolean))}
      >
        <option value="" disabled>
          {t('pairPrompt')}
        </option>
        {pairs.map(([a, b]) => (
          <option key={`${a},${b}`} value={`${a},${b}`}>
            {t('pair', { a: actorName(a), b: actorName(b) })}
          </option>
        ))}
      </select>
    </label>
  );
}

import { useEffect } from 'preact/hooks';
import { isReady, LoadNotice } from '../../components/load-notice';
import { data, loadLate } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { relationOf } from '../../model/relation';
import { inView, showActors } from '../../state/store';
import { t } from '../../texts/texts';
import { RelationRow, RelationStrip } from './row';

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

/** While exactly two actors are shown: how they stood to each other, over time and on the date. */
export function PairRelation() {
  const [a, b, more] = inView.actors.value;
  const isPair = b !== undefined && more === undefined;
  useEffect(() => {
    if (isPair) loadLate('relations');
  }, [isPair]);
  if (!a || !b || !isPair) return null;
  const intervals = relationOf(data.relations.items.value, a, b);
  return (
    <div class="pair-relation">
      {intervals.length > 0 ? (
        <>
          <RelationStrip intervals={intervals} />
          <RelationRow intervals={intervals} />
        </>
      ) : (
        isReady([data.relations]) && <p class="hint">{t('noRelationAtAll')}</p>
      )}
      <LoadNotice of={[data.relations]} />
    </div>
  );
}

import { useEffect } from 'preact/hooks';
import { COARSE, data } from '../state/data';
import { relationOf } from '../state/relations';
import { view } from '../state/store';
import { text } from '../text/text';
import { RelationLine } from './relation-line';
import { RelationStrip } from './relation-strip';

/** While exactly two actors are shown: how they stood to each other, over time and on the date. */
export function PairRelation() {
  const [a, b, more] = view.value.actors;
  const isPair = b !== undefined && more === undefined;
  useEffect(() => {
    if (isPair) void data.relations.load(COARSE);
  }, [isPair]);
  if (!a || !b || !isPair) return null;
  const intervals = relationOf(data.relations.items.value, a, b);
  return (
    <div class="pair-relation">
      {intervals.length > 0 ? (
        <>
          <RelationStrip intervals={intervals} />
          <RelationLine intervals={intervals} />
        </>
      ) : (
        <p class="hint">{data.relations.isWhole.value ? text.noRelationAtAll : text.loading}</p>
      )}
    </div>
  );
}

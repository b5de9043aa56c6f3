import { useEffect } from 'preact/hooks';
import '../../styles/relations.css';
import { isReady, LoadNotice } from '../../components/load-notice';
import { data, loadLate } from '../../data/layers';
import { relationOf } from '../../model/relation';
import { inView } from '../../state/store';
import { t } from '../../texts/texts';
import { Pairings } from '../relations/panel';
import { NEEDED, pairOn } from '../relations/shown';
import { RelationRow, RelationStrip } from './row';

/** If exactly two actors are shown: the state between them, and their collisions and accords on the date. */
export function TwoActors() {
  const [a, b, more] = inView.actors.value;
  if (!a || !b || more !== undefined) return null;
  return <Pair key={`${a},${b}`} actors={[a, b]} />;
}

function Pair({ actors }: { actors: [string, string] }) {
  useEffect(() => {
    for (const id of ['relations', 'collisions', 'accords'] as const) loadLate(id);
  }, []);
  const intervals = relationOf(data.relations.items.value, ...actors);
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
      <LoadNotice of={NEEDED} />
      {isReady(NEEDED) && <Meetings actors={actors} />}
    </div>
  );
}

/** The collisions and the accords, folded, each with its number; a row opens the two quotes. */
function Meetings({ actors }: { actors: [string, string] }) {
  const { collisions, accords } = pairOn(actors);
  return (
    <>
      <Pairings
        title={t('collisionsCount', { count: collisions.length })}
        of={collisions}
        isFolded
      />
      <Pairings title={t('accordsCount', { count: accords.length })} of={accords} isFolded />
    </>
  );
}

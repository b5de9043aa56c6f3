import '../../styles/relations.css';
import { isReady, LoadNotice } from '../../components/load-notice';
import { data } from '../../data/layers';
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
  const intervals = relationOf(data.relations.items.value, ...actors);
  if (!isReady(NEEDED)) {
    return (
      <div class="pair-relation">
        <LoadNotice of={NEEDED} />
      </div>
    );
  }
  return (
    <div class="pair-relation">
      {intervals.length > 0 ? (
        <>
          <RelationStrip intervals={intervals} />
          <RelationRow intervals={intervals} />
        </>
      ) : (
        <p class="hint">{t('noRelationAtAll')}</p>
      )}
      <Meetings actors={actors} />
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

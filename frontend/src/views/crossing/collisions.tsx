import { useEffect } from 'preact/hooks';
import { isReady, LoadNotice } from '../../components/load-notice';
import { data, loadLate } from '../../data/layers';
import { actorName, findAnchor } from '../../data/resolver';
import type { Day } from '../../model/date';
import { compareCodes } from '../../model/order';
import { type PairGroup, type Pairing, positionsOn } from '../../model/pairing';
import { currentDate } from '../../state/signals';
import { openAndShow, showList } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { formatDate, formatList, formatNumber, joinFacts, t } from '../../texts/texts';
import { BeginsNow } from '../pairing/begins-now';
import { groups } from '../pairing/shown';

/** Which claim meets which red line on the date shown, where, and since when: a line for each collision. */
export function Collisions() {
  useEffect(() => loadLate('collisions'), []);
  const needed = [data.collisions, data.positions, data.actors];
  if (!isReady(needed)) return <LoadNotice of={needed} />;
  const shown = groups.collisions.value;
  const count = shown.reduce((sum, { pairings }) => sum + pairings.length, 0);
  return (
    <>
      <p class="hint">{t('collisionsLead', { count, date: formatDate(currentDate.value) })}</p>
      <div class="crossing-collisions">
        {shown.map((group) => (
          <Group key={group.actors.join()} group={group} />
        ))}
      </div>
      {count > 0 && (
        <button
          type="button"
          class="foot-button to-collisions"
          onClick={() => showList('collisions', true)}
        >
          {t('toCollisions')}
        </button>
      )}
    </>
  );
}

function Group({ group: { actors, pairings } }: { group: PairGroup }) {
  const [a, b] = actors.map(actorName) as [string, string];
  return (
    <section>
      <h3 dir="auto">{t('claimsAgainst', { a, b })}</h3>
      <ul>
        {pairings.map((pairing) => (
          <li key={pairing.id} data-collision={pairing.id}>
            <Line pairing={pairing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ pairing }: { pairing: Pairing }) {
  const { id, collection, actors, anchors, lengthKm, began } = pairing;
  const places = anchors.flatMap((anchor) => findAnchor(anchor)?.properties.name ?? []);
  const positions = positionsOn(pairing, currentDate.value);
  const facts = [
    lengthKm === null ? '' : t('onLength', { km: formatNumber(lengthKm, 1) }),
    sinceOf(began, positions),
  ];
  return (
    <>
      <button type="button" class="link-button" onClick={() => openAndShow({ collection, id })}>
        {positions.map((position, index) => (
          <span key={position} dir="auto">
            <ActorChip actor={actors[index] ?? ''} />{' '}
            {data.positions.find(position)?.properties.title ?? position}
          </span>
        ))}
      </button>
      <small dir="auto">{formatList([...new Set(places)])}</small>{' '}
      <small>{joinFacts(facts.filter(Boolean))}</small> <BeginsNow id={id} />
    </>
  );
}

/** Since when two lines have collided; and since when in their forms of the date shown, if earlier forms collided before. */
function sinceOf(began: Day, positions: string[]): string {
  const since = t('bothSince', { date: formatDate(began) });
  const starts = positions.flatMap((id) => data.positions.find(id)?.properties.validFrom ?? []);
  const formed = starts.sort(compareCodes).at(-1) ?? began;
  return formed > began ? t('collidingForms', { since, date: formatDate(formed) }) : since;
}

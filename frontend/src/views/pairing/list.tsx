import { ActorName } from '../../components/actor-name';
import { rememberFocus } from '../../components/focus';
import { actorName, issueName } from '../../data/resolver';
import {
  byIssues,
  type PairGroup,
  type Pairing,
  type PairingCollection,
  positionsOn,
} from '../../model/pairing';
import { currentDate, selectedFeature } from '../../state/signals';
import { openAndShow } from '../../state/store';
import { formatDate, formatList, formatNumber, joinFacts, t } from '../../texts/texts';
import { BeginsNow } from './begins-now';
import { Overlap } from './overlap';
import { groups } from './shown';
import { Sides, useWords } from './sides';

/** The collisions on the date shown, by pairs of actors. */
export function CollisionList() {
  return <PairingList collection="collisions" />;
}

/** The accords on the date shown, by pairs of actors. */
export function AccordList() {
  return <PairingList collection="accords" />;
}

function PairingList({ collection }: { collection: PairingCollection }) {
  const shown = groups[collection].value;
  useWords(shown.flatMap(({ pairings }) => pairings));
  return (
    <>
      {shown.length === 0 && (
        <p class="callout">{collection === 'collisions' ? t('noCollision') : t('noAccord')}</p>
      )}
      {/* Folded, all pairs are seen at once: each says how many, where and since when. */}
      {shown.map((group) => (
        <Group key={group.actors.join()} group={group} isOpen={shown.length === 1} />
      ))}
    </>
  );
}

function Group({ group, isOpen }: { group: PairGroup; isOpen: boolean }) {
  const [a, b] = group.actors;
  const open = selectedFeature.value?.id;
  return (
    <details class="pair-group" open={isOpen || group.pairings.some(({ id }) => id === open)}>
      <summary>
        <span>
          <ActorName id={a} /> <ActorName id={b} />
        </span>
        <small>{sentenceOf(group)}</small>
      </summary>
      {byIssues(group.pairings).map(({ issues, pairings }) => (
        <section key={issues.join()}>
          <h4 dir="auto">{formatList(issues.map(issueName))}</h4>
          <ul>
            {pairings.map((pairing) => (
              <li key={pairing.id}>
                <Row pairing={pairing} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

/** “3 of Azerbaijan's claims collide with 2 of Iran's red lines, on 43.2 km, since …” */
function sentenceOf({ actors, counts, pairings, lengthKm, since }: PairGroup): string {
  const [name, other] = actors.map(actorName) as [string, string];
  const [count, ofOther] = counts;
  const date = formatDate(since);
  const length = lengthKm !== null && t('onLength', { km: formatNumber(lengthKm, 1) });
  if (pairings[0]?.collection === 'collisions') {
    const some = t('claimsMeet', { count, name });
    const others = t('redLinesMet', { count: ofOther, name: other });
    return joinFacts([t('collisionCount', { some, others, date }), length]);
  }
  const some = t('positionsAgree', { count, name });
  const others = t('countOfActor', { count: ofOther, name: other });
  return joinFacts([t('accordCount', { some, others, date }), length]);
}

function Row({ pairing }: { pairing: Pairing }) {
  const { collection, id, actors } = pairing;
  const positions = positionsOn(pairing, currentDate.value);
  return (
    <article class="pairing-row" data-pairing={id} aria-current={selectedFeature.value?.id === id}>
      <Sides actors={actors} positions={positions} />
      <Overlap pairing={pairing} />
      <BeginsNow id={id} />
      <button
        type="button"
        class="foot-button"
        onClick={() => {
          rememberFocus();
          openAndShow({ collection, id });
        }}
      >
        {t('openPairing')}
      </button>
    </article>
  );
}

import { ActorName } from '../../components/actor-name';
import { SideCard } from '../../components/side-card';
import { data } from '../../data/layers';
import { actorName } from '../../data/resolver';
import { type Pairing, positionsOn } from '../../model/pairing';
import { currentDate } from '../../state/signals';
import { inView, openAndShow, openFeature, showPart } from '../../state/store';
import { formatDate, t, word } from '../../texts/texts';
import { pairOn } from './shown';

/** Two actors: the state between them, and their collisions and accords, each with a link to its card. */
export function PairPanel() {
  const cell = inView.cell.value;
  if (!cell) return null;
  const [a, b] = cell;
  return (
    <SideCard key={cell.join()} onClose={() => showPart({ cell: null })}>
      <p class="card-kind">
        <ActorName id={a} /> <ActorName id={b} />
      </p>
      <h2 id="card-title" dir="auto">
        {t('pair', { a: actorName(a), b: actorName(b) })}
      </h2>
      <Pair actors={cell} />
    </SideCard>
  );
}

function Pair({ actors }: { actors: readonly [string, string] }) {
  const { relation, collisions, accords } = pairOn(actors);
  return (
    <>
      {relation ? (
        <p>
          <button
            type="button"
            class="link-button"
            onClick={() => openFeature({ collection: 'relations', id: relation.id })}
          >
            {t('stateSince', {
              state: word('state', relation.state),
              from: formatDate(relation.validFrom),
            })}
          </button>
          <span class="pair-summary" dir="auto">
            {relation.summary}
          </span>
        </p>
      ) : (
        <p class="hint">{t('noRelation')}</p>
      )}
      <Pairings title={t('collisionsCount', { count: collisions.length })} of={collisions} />
      <Pairings title={t('accordsCount', { count: accords.length })} of={accords} />
    </>
  );
}

/** The props of {@link Pairings}. */
interface PairingsProps {
  /** The heading, with their number. */
  title: string;
  of: Pairing[];
  /** Whether the heading unfolds them. */
  isFolded?: boolean;
}

/** Pairings of two actors, by the titles of their positions, each with a link to its card and place. */
export function Pairings({ title, of, isFolded = false }: PairingsProps) {
  if (isFolded && of.length === 0) return <p class="hint">{title}</p>;
  if (isFolded) {
    return (
      <details class="pairings">
        <summary>{title}</summary>
        <PairingTitles of={of} />
      </details>
    );
  }
  return (
    <section class="card-section">
      <h3>{title}</h3>
      <PairingTitles of={of} />
    </section>
  );
}

function PairingTitles({ of }: { of: Pairing[] }) {
  return (
    <ul class="pair-list">
      {of.map((pairing) => (
        <li key={pairing.id} data-pairing={pairing.id}>
          <button
            type="button"
            class="link-button"
            onClick={() => openAndShow({ collection: pairing.collection, id: pairing.id })}
          >
            {titlesOf(pairing).map(({ id, actor, title: name }) => (
              <span key={id} class="pair-title">
                <bdi>{actor}</bdi>: <bdi>{name}</bdi>
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The two positions of a pairing on the date shown, each with its actor. */
export function titlesOf(pairing: Pairing): { id: string; actor: string; title: string }[] {
  return positionsOn(pairing, currentDate.value).map((id, index) => ({
    id,
    actor: actorName(pairing.actors[index] ?? ''),
    title: data.positions.find(id)?.properties.title ?? id,
  }));
}

import { signal } from '@preact/signals';
import { PositionRow } from '../../components/position-row';
import { data } from '../../data/layers';
import { actorName } from '../../data/resolver';
import type { Position } from '../../model/position';
import { hasWords } from '../../model/search';
import { actorOrder, heldPositions } from '../../state/signals';
import { inView } from '../../state/store';
import { ActorChip } from '../../symbols/actor';
import { t } from '../../texts/texts';
import { TwoActors } from '../relation/two-actors';

const filter = signal('');

/** The map as text: every position held on the date, by actor and issue. */
export function PositionList() {
  const found = heldPositions.value.filter((position) => matches(position, filter.value));
  return (
    <>
      <TwoActors />
      <input
        type="search"
        class="list-filter"
        value={filter.value}
        placeholder={t('listFilter')}
        aria-label={t('listFilter')}
        onInput={(event) => {
          filter.value = event.currentTarget.value;
        }}
      />
      {found.length === 0 && <p class="callout">{emptyText()}</p>}
      {actorOrder.value.map((actor) => (
        <ActorGroup key={actor} actor={actor} positions={found.filter((p) => p.actor === actor)} />
      ))}
    </>
  );
}

function ActorGroup({ actor, positions }: { actor: string; positions: Position[] }) {
  if (positions.length === 0) return null;
  const issues = [...new Set(positions.map((position) => position.issue))];
  issues.sort((a, b) => issueOrder(a) - issueOrder(b));
  return (
    <section class="actor-group" aria-labelledby={`list-${actor}`}>
      <h3 id={`list-${actor}`}>
        <ActorChip actor={actor} /> <bdi>{actorName(actor)}</bdi>
      </h3>
      {issues.map((issue) => {
        const here = positions.filter((position) => position.issue === issue);
        return (
          <section key={issue}>
            <h4 dir="auto">{here[0]?.issueName ?? issue}</h4>
            <ul class="record-rows">
              {here.map((position) => (
                <li key={position.id}>
                  <PositionRow position={position} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function issueOrder(id: string): number {
  return data.issues.find(id)?.properties.order ?? 99;
}

/** Whether a position's title, summary, issue or actor's name contains each of some words. */
function matches(position: Position, words: string): boolean {
  const { title, summary, issueName, actorName: actor } = position;
  return hasWords(`${title} ${summary} ${issueName} ${actor}`, words);
}

function emptyText(): string {
  if (inView.actors.value.length === 0) return t('noActors');
  return filter.value ? t('listNoMatch') : t('listEmpty');
}

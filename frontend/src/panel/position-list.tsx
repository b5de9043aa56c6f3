import { signal } from '@preact/signals';
import type { Position } from '../api/position';
import { data } from '../state/data';
import { actorName } from '../state/names';
import { actorOrder, heldPositions } from '../state/shown';
import { view } from '../state/store';
import { ActorChip } from '../symbols/actor-chip';
import { text } from '../text/text';
import { PairRelation } from './pair-relation';
import { PositionLine } from './position-line';

const wanted = signal('');

/** The map as text: every position held on the date, by actor and issue. */
export function PositionList() {
  const found = heldPositions.value.filter((position) => matches(position, wanted.value));
  return (
    <>
      <PairRelation />
      <input
        type="search"
        class="list-filter"
        value={wanted.value}
        placeholder={text.listFilter}
        aria-label={text.listFilter}
        onInput={(event) => {
          wanted.value = event.currentTarget.value;
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
        <ActorChip actor={actor} /> {actorName(actor)}
      </h3>
      {issues.map((issue) => {
        const here = positions.filter((position) => position.issue === issue);
        return (
          <section key={issue}>
            <h4>{here[0]?.issueName ?? issue}</h4>
            <ul class="position-lines">
              {here.map((position) => (
                <li key={position.id}>
                  <PositionLine position={position} />
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

function matches(position: Position, words: string): boolean {
  const haystack = `${position.title} ${position.summary} ${position.issueName}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}

function emptyText(): string {
  if (view.value.actors.length === 0) return text.noActors;
  if (data.positions.state.value !== 'ready') return text.loadingEvidence;
  return wanted.value ? text.listNoMatch : text.listEmpty;
}

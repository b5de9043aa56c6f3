import { useEffect } from 'preact/hooks';
import { COARSE, data } from '../state/data';
import { relationOf } from '../state/relations';
import { view } from '../state/store';
import { text } from '../text/text';
import { RelationLine } from './relation-line';

/** Every recorded relation, first those of the actors shown. */
export function RelationList() {
  useEffect(() => void data.relations.load(COARSE), []);
  const relations = data.relations.items.value;
  const pairs = new Map(relations.map(({ relation, pair }) => [relation, pair]));
  const shown = view.value.actors;
  const isShown = ([a, b]: [string, string]) => shown.includes(a) && shown.includes(b);
  const groups = [
    { name: text.amongShown, pairs: [...pairs.values()].filter(isShown) },
    { name: text.otherRelations, pairs: [...pairs.values()].filter((pair) => !isShown(pair)) },
  ];
  return (
    <>
      {groups.map((group) => (
        <section key={group.name} class="actor-group">
          <h3>{group.name}</h3>
          {group.pairs.length === 0 && <p class="hint">{text.noneRecorded}</p>}
          <ul class="position-lines">
            {group.pairs.map(([a, b]) => (
              <li key={`${a},${b}`}>
                <RelationLine intervals={relationOf(relations, a, b)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

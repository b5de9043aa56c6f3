import { data } from '../../data/layers';
import { relationOf } from '../../model/relation';
import { inView } from '../../state/store';
import { t } from '../../texts/texts';
import { RelationRow } from './row';

/** Every recorded relation, those of the shown actors first. */
export function RelationList() {
  const relations = data.relations.items.value;
  const pairs = new Map(relations.map(({ relation, pair }) => [relation, pair]));
  const shown = inView.actors.value;
  const isShown = ([a, b]: [string, string]) => shown.includes(a) && shown.includes(b);
  const groups = [
    { name: t('amongShown'), pairs: [...pairs.values()].filter(isShown) },
    { name: t('otherRelations'), pairs: [...pairs.values()].filter((pair) => !isShown(pair)) },
  ];
  return (
    <>
      {groups.map((group) => (
        <section key={group.name} class="actor-group">
          <h3>{group.name}</h3>
          {group.pairs.length === 0 && <p class="hint">{t('noneRecorded')}</p>}
          <ul class="record-rows">
            {group.pairs.map(([a, b]) => (
              <li key={`${a},${b}`}>
                <RelationRow intervals={relationOf(relations, a, b)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

import type { Collection } from '../api/collection';
import { catalogue, findCollection } from '../state/catalogue';
import { formatNumber, text } from '../text/text';
import { HowMuch } from './how-much';
import { EVERYTHING, type Wanted, wanted } from './wanted';

/** Which layer, and whether all of it. */
export function LayerChoice({ of }: { of: Wanted }) {
  const groups = groupsOf(catalogue.value?.collections ?? []);
  return (
    <>
      <label class="field">
        <span>{text.layer}</span>
        <select
          value={of.layer}
          onChange={(event) => {
            wanted.value = { layer: event.currentTarget.value };
          }}
        >
          <option value={EVERYTHING}>{text.everything}</option>
          {groups.map(([name, collections]) => (
            <optgroup key={name} label={name}>
              {collections.map(({ id, title, itemCount }) => (
                <option key={id} value={id}>
                  {itemCount === undefined
                    ? title
                    : text.layerCount(title, formatNumber(itemCount))}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="hint">
        {of.layer === EVERYTHING ? text.everythingHint : findCollection(of.layer)?.description}
      </p>
      <HowMuch of={of} />
    </>
  );
}

/** The dossier's layers, then those that users imported. */
function groupsOf(collections: Collection[]): [string, Collection[]][] {
  const own = collections.filter(({ group }) => group === 'own');
  const others = collections.filter(({ group }) => group !== 'own');
  const groups: [string, Collection[]][] = [
    [text.dossierLayers, others],
    [text.ownLayers, own],
  ];
  return groups.filter(([, members]) => members.length > 0);
}

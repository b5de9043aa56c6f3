import { useEffect, useState } from 'preact/hooks';
import type { Collection } from '../api/collection';
import { fetchCount } from '../api/count';
import { catalogue, findCollection } from '../state/catalogue';
import { actorName } from '../state/names';
import { formatDate, formatNumber, text } from '../text/text';
import { queryOf, shownFor } from './query-of';
import { EVERYTHING, isDisplayedOnly, type Wanted, wanted } from './wanted';

/** Which layer, and whether all of it. */
export function LayerChoice({ of }: { of: Wanted }) {
  const groups = groupsOf(catalogue.value?.collections ?? []);
  const total = findCollection(of.layer)?.itemCount;
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
      <fieldset class="choices">
        <legend class="visually-hidden">{text.howMuch}</legend>
        <Choice
          isDisplayed
          name={of.layer === EVERYTHING ? text.onDate : text.asDisplayed}
          detail={<Displayed of={of} />}
        />
        <Choice
          isDisplayed={false}
          name={of.layer === EVERYTHING ? text.wholeEverything : text.wholeLayer}
          detail={total === undefined ? '' : text.features(total)}
        />
      </fieldset>
    </>
  );
}

/** What the props of {@link Choice} mean. */
interface ChoiceProps {
  isDisplayed: boolean;
  name: string;
  detail: preact.ComponentChildren;
}

function Choice({ isDisplayed, name, detail }: ChoiceProps) {
  return (
    <label>
      <input
        type="radio"
        name="how-much"
        checked={isDisplayedOnly.value === isDisplayed}
        onChange={() => {
          isDisplayedOnly.value = isDisplayed;
        }}
      />
      <span>
        {name}
        <small>{detail}</small>
      </span>
    </label>
  );
}

/** In words what is displayed, and how many features that is: the server counts them. */
function Displayed({ of }: { of: Wanted }) {
  const query = queryOf(of);
  const [count, setCount] = useState<number | null>(null);
  const asked = query?.toString() ?? null;
  useEffect(() => {
    setCount(null);
    if (asked === null || of.layer === EVERYTHING) return;
    const stop = new AbortController();
    fetchCount(of.layer, asked, stop.signal).then(setCount, () => undefined);
    return () => stop.abort();
  }, [asked, of.layer]);
  if (query === null) return <>{text.noActors}</>;
  const { date, actors } = shownFor(of);
  const parts = [
    count !== null && text.features(count),
    query.has('datetime') ? text.asOfDate(formatDate(date)) : text.sameAtAllTimes,
    query.has('filter') && actors.map(actorName).join(', '),
    of.layer === EVERYTHING && text.allActors,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

/** The layers with a place in the groups of the page, then the records, then the user's own. */
function groupsOf(collections: Collection[]): [string, Collection[]][] {
  const own = collections.filter(({ group }) => group === 'own');
  const others = collections.filter(({ group }) => group !== 'own');
  const groups: [string, Collection[]][] = [
    [text.dossierLayers, others],
    [text.ownLayers, own],
  ];
  return groups.filter(([, members]) => members.length > 0);
}

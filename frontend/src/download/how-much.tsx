import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fetchCount } from '../api/count';
import { findCollection } from '../state/catalogue';
import { actorName } from '../state/names';
import { formatDate, text } from '../text/text';
import { queryOf, shownFor } from './query-of';
import { EVERYTHING, isDisplayedOnly, type Wanted } from './wanted';

/** Whether what is displayed is wanted, or all there is. */
export function HowMuch({ of }: { of: Wanted }) {
  const total = findCollection(of.layer)?.itemCount;
  return (
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
  );
}

/** What the props of {@link Choice} mean. */
interface ChoiceProps {
  isDisplayed: boolean;
  name: string;
  detail: ComponentChildren;
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
    timeOf(of, query, formatDate(date)),
    query.has('filter') && actors.map(actorName).join(', '),
    of.layer === EVERYTHING && text.allActors,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

function timeOf({ layer }: Wanted, query: URLSearchParams, date: string): string {
  if (!query.has('datetime')) return text.sameAtAllTimes;
  return layer === 'statements' ? text.daysUpTo(date) : text.asOfDate(date);
}

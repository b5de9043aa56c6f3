import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Facts } from '../../components/facts';
import { fetchCount, findCollection } from '../../data/catalogue';
import { actorName } from '../../data/resolver';
import { formatDate, formatList, t } from '../../texts/texts';
import { type DownloadRequest, EVERYTHING, isDisplayedOnly, queryOf, shownFor } from './request';

/** The choice between what is displayed and everything. */
export function HowMuch({ of }: { of: DownloadRequest }) {
  const total = findCollection(of.layer)?.itemCount;
  return (
    <fieldset class="choices">
      <legend class="visually-hidden">{t('howMuch')}</legend>
      <Choice
        isDisplayed
        name={of.layer === EVERYTHING ? t('onDate') : t('asDisplayed')}
        detail={<Displayed of={of} />}
      />
      <Choice
        isDisplayed={false}
        name={of.layer === EVERYTHING ? t('fullEverything') : t('fullLayer')}
        detail={total === undefined ? '' : t('features', { count: total })}
      />
    </fieldset>
  );
}

/** The props of {@link Choice}. */
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

/** A description of what is displayed, with the number of features, which the server counts. */
function Displayed({ of }: { of: DownloadRequest }) {
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
  if (query === null) return <>{t('noActors')}</>;
  const { date, actors } = shownFor(of);
  const parts = [
    count !== null && t('features', { count }),
    timeOf(of, query, formatDate(date)),
    query.has('filter') && formatList(actors.map(actorName)),
    of.layer === EVERYTHING && t('allActors'),
  ];
  return <Facts of={parts} />;
}

function timeOf({ layer }: DownloadRequest, query: URLSearchParams, date: string): string {
  if (!query.has('datetime')) return t('sameAtAllTimes');
  return layer === 'statements' ? t('daysUpTo', { date }) : t('asOfDate', { date });
}

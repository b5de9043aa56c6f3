import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Facts } from '../../components/facts';
import { FailedFile } from '../../components/load-notice';
import { fetchCount, findCollection } from '../../data/catalogue';
import { Failure } from '../../data/request';
import { actorName } from '../../data/resolver';
import { formatDate, formatList, t } from '../../texts/texts';
import { type DownloadRequest, EVERYTHING, isDisplayedOnly, queryOf, shownFor } from './request';

/** The choice between what is displayed and everything. */
export function HowMuch({ of }: { of: DownloadRequest }) {
  const total = findCollection(of.layer)?.itemCount;
  const query = queryOf(of);
  const { count, ask } = useCount(of.layer, query?.toString() ?? null);
  return (
    <>
      <fieldset class="choices">
        <legend class="visually-hidden">{t('howMuch')}</legend>
        <Choice
          isDisplayed
          name={of.layer === EVERYTHING ? t('onDate') : t('asDisplayed')}
          detail={<Displayed of={of} query={query} count={count} />}
        />
        <Choice
          isDisplayed={false}
          name={of.layer === EVERYTHING ? t('fullEverything') : t('fullLayer')}
          detail={total === undefined ? '' : t('features', { count: total })}
        />
      </fieldset>
      {count instanceof Failure && <FailedFile id="featureCount" why={count.detail} retry={ask} />}
    </>
  );
}

/** How many features of a layer match filter parameters, as the server counts; null before it has, or for everything. */
function useCount(layer: string, filter: string | null) {
  const [count, setCount] = useState<number | Failure | null>(null);
  const request = async ({ signal }: AbortController) => {
    if (filter === null || layer === EVERYTHING) return;
    const found = await fetchCount(layer, filter, signal).catch((error: unknown) =>
      Failure.of(error, layer),
    );
    if (!signal.aborted) setCount(found);
  };
  useEffect(() => {
    const stop = new AbortController();
    setCount(null);
    void request(stop);
    return () => stop.abort();
  }, [layer, filter]);
  return { count, ask: () => request(new AbortController()) };
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

/** The props of {@link Displayed}. */
interface DisplayedProps {
  of: DownloadRequest;
  query: URLSearchParams | null;
  count: number | Failure | null;
}

/** A description of what is displayed, with the number of features. */
function Displayed({ of, query, count }: DisplayedProps) {
  if (query === null) return <>{t('noActors')}</>;
  const { date, actors } = shownFor(of);
  const parts = [
    typeof count === 'number' && t('features', { count }),
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

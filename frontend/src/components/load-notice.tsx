import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { type Loading, missing } from '../data/loading';
import type { FullRecord, PartCollection } from '../data/records';
import { loadFullRecords } from '../data/records';
import { Failure } from '../data/request';
import { t, word } from '../texts/texts';

/** The props of {@link LoadNotice}. */
interface LoadNoticeProps {
  /** The data that must have loaded first. */
  of: readonly Loading[];
}

/**
 * A placeholder for data that has not loaded: it says that the data is loading, or that it failed, with its name
 * and a button to try again. Shows nothing once all data has loaded.
 */
export function LoadNotice({ of }: LoadNoticeProps) {
  // Requests what it waits for, so that it cannot wait for ever.
  useEffect(() => {
    for (const one of of) void one.ask?.();
  });
  const isWaiting = of.some(({ state }) => state.value === 'idle' || state.value === 'loading');
  return (
    <>
      <LoadFailure of={of} />
      {isWaiting && <p class="hint">{t('loading')}</p>}
    </>
  );
}

/**
 * The data that failed to load, each by name, with a button to try again. Shows nothing if nothing failed or all
 * is still loading.
 */
export function LoadFailure({ of }: LoadNoticeProps) {
  const failed = of.filter(({ failure }) => failure.value !== null);
  return (
    <>
      {failed.map((one) => (
        <FailedFile
          key={one.id}
          id={one.id}
          why={one.failure.value?.kind === 'refused' ? one.failure.value.detail : ''}
          retry={() => one.retry()}
        />
      ))}
    </>
  );
}

/** Whether everything has loaded, so that an empty list means that nothing exists. */
export function isReady(of: readonly Loading[]): boolean {
  return of.every(({ state, failure }) => state.value === 'ready' && failure.value === null);
}

/** The props of {@link FailedFile}. */
interface FailedFileProps {
  id: string;
  /** The server's message, if there is one. */
  why?: string;
  retry: () => Promise<void>;
}

/** How many messages on the page name each failed file. */
const named = signal<ReadonlyMap<string, number>>(new Map());

function countNamed(id: string, change: 1 | -1): void {
  named.value = new Map(named.peek()).set(id, (named.peek().get(id) ?? 0) + change);
}

/** One file that failed to load: its name, the reason, and a button to try again. */
export function FailedFile({ id, ...failed }: FailedFileProps) {
  useLayoutEffect(() => {
    countNamed(id, 1);
    return () => countNamed(id, -1);
  }, [id]);
  return <Failed id={id} {...failed} />;
}

function Failed({ id, why = '', retry }: FailedFileProps) {
  return (
    <p class="callout load-failure" role="alert" data-failed={id}>
      {t('fileFailed', { name: word('collection', id) })} {why && <bdi>{why}</bdi>}{' '}
      <button type="button" class="link-button" onClick={() => void retry()}>
        {t('retry')}
      </button>
    </p>
  );
}

/** The failed files that the page reads and that no view names. So a view cannot forget to name one. */
export function UnnamedFailures() {
  const unnamed = missing.value.filter(({ id }) => !named.value.get(id));
  if (unnamed.length === 0) return null;
  const retry = (id: string) => async () => {
    await Promise.all(unnamed.map((one) => one.id === id && one.retry()));
  };
  return (
    <div class="toast is-failure">
      {[...new Set(unnamed.map(({ id }) => id))].map((id) => (
        <Failed key={id} id={id} retry={retry(id)} />
      ))}
    </div>
  );
}

/** The head of a card whose full record has not loaded: its name, and whether the rest is loading or failed. */
export function UnfinishedCard<K extends PartCollection>({
  title,
  ...notice
}: {
  title: string | null | undefined;
  record: FullRecord<K>;
  collection: K;
  id: string;
}) {
  return (
    <>
      <h2 id="card-title" dir="auto">
        {title ?? notice.id}
      </h2>
      <RecordNotice {...notice} />
    </>
  );
}

/** The same for one full record. */
export function RecordNotice<K extends PartCollection>({
  record,
  collection,
  id,
}: {
  record: FullRecord<K>;
  collection: K;
  id: string;
}) {
  if (record === null) return <p class="hint">{t('loading')}</p>;
  if (record === 'missing') return <p class="hint">{t('recordMissing', { id })}</p>;
  if (!(record instanceof Failure)) return null;
  return <FailedFile id={collection} retry={() => loadFullRecords(collection, [id])} />;
}

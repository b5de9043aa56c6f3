import type { Loading } from '../data/layer-data';
import type { FullRecord, PartCollection } from '../data/records';
import { loadFullRecords } from '../data/records';
import { Failure } from '../data/request';
import { t, word } from '../texts/texts';

/** What the props of {@link LoadNotice} mean. */
interface LoadNoticeProps {
  /** What must have come before anything can be said of it. */
  of: Loading[];
}

/**
 * What stands where data would, until it has come: that it loads, or that it did not, with its name and a
 * way to try again. Nothing once all of it is there.
 */
export function LoadNotice({ of }: LoadNoticeProps) {
  const isWaiting = of.some(({ state }) => state.value === 'idle' || state.value === 'loading');
  return (
    <>
      <LoadFailure of={of} />
      {isWaiting && <p class="hint">{t('loading')}</p>}
    </>
  );
}

/** What did not load, each by its name with a way to try again. Nothing where all did, or still may. */
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

/** Whether all of it has come, so that an empty list means that there is nothing. */
export function isReady(of: Loading[]): boolean {
  return of.every(({ state, failure }) => state.value === 'ready' && failure.value === null);
}

/** What the props of {@link FailedFile} mean. */
interface FailedFileProps {
  id: string;
  /** What the server says of it, if anything. */
  why?: string;
  retry: () => Promise<void>;
}

/** One file that did not load, named, with why and a way to try again. */
export function FailedFile({ id, why = '', retry }: FailedFileProps) {
  return (
    <p class="callout load-failure" role="alert" data-failed={id}>
      {t('fileFailed', { name: word('collection', id) })} {why && <bdi>{why}</bdi>}{' '}
      <button type="button" class="link-button" onClick={() => void retry()}>
        {t('retry')}
      </button>
    </p>
  );
}

/** The head of a card whose record has not come in full: its name, and what became of the rest. */
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

/** The same for one record in full. */
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

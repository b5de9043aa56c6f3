import { useEffect, useState } from 'preact/hooks';
import { Entry } from '../../components/entry';
import { FailedFile, LoadNotice } from '../../components/load-notice';
import { catalogueLoading, findCollection, holderOf, isImported } from '../../data/catalogue';
import { type ExactItem, fetchExactItem } from '../../data/exact-item';
import { Failure } from '../../data/request';
import { type FeatureRef, isCollection } from '../../model/collections';
import { t } from '../../texts/texts';
import { RecordFields } from './properties';

/** A feature of any collection without a card of its own; one of an imported layer with its properties unchanged. */
export function RecordCard({ feature: { collection, id } }: { feature: FeatureRef }) {
  const [found, setFound] = useState<ExactItem | Failure | null>(null);
  const load = async (signal: AbortSignal) => {
    const answer = await fetchExactItem(collection, id, signal).catch((error: unknown) =>
      Failure.of(error, collection),
    );
    if (!signal.aborted) setFound(answer);
  };
  useEffect(() => {
    const stop = new AbortController();
    void load(stop.signal);
    return () => stop.abort();
  }, [collection, id]);
  const isMissing = found instanceof Failure && found.status === 404;
  if (isMissing)
    return (
      <h2 id="card-title" dir="auto">
        {t('featureMissing')}
      </h2>
    );
  if (found instanceof Failure) {
    return (
      <>
        <h2 id="card-title" dir="auto">
          {id}
        </h2>
        <FailedFile id={collection} retry={() => load(new AbortController().signal)} />
      </>
    );
  }
  return (
    <>
      <CollectionName id={collection} />
      <h2 id="card-title" dir="auto">
        {found ? titleOf(found) : t('loading')}
      </h2>
      {found && <FieldsOf collection={collection} item={found} />}
    </>
  );
}

/** The fields of a record of the dossier in words; those of an imported layer, or of an unknown one, as they are. */
function FieldsOf({ collection: id, item }: { collection: string; item: ExactItem }) {
  const collection = findCollection(id);
  if (isCollection(id) || (collection && !isImported(collection))) {
    return <RecordFields fields={item.fields} />;
  }
  const isUnknown = collection === null && catalogueLoading.state.value !== 'failed';
  return isUnknown ? null : <Properties item={item} />;
}

/** The feature's collection; for an imported one, also that it is not part of the dossier. */
function CollectionName({ id }: { id: string }) {
  const collection = findCollection(id);
  if (holderOf(id) === null) return <LoadNotice of={[catalogueLoading]} />;
  if (!collection || !isImported(collection)) {
    return <p class="card-kind">{collection?.title ?? id}</p>;
  }
  return (
    <>
      <p class="card-kind">{t('importedKind', { title: collection.title })}</p>
      <p class="hint">{t('importedHint')}</p>
    </>
  );
}

function Properties({ item: { properties } }: { item: ExactItem }) {
  return (
    <dl class="entries imported-properties">
      {properties.map(([name, value]) => (
        <Entry key={name} term={name}>
          <span dir="auto">{value}</span>
        </Entry>
      ))}
    </dl>
  );
}

/** The first property that is a name, otherwise the id. */
function titleOf({ id, properties }: ExactItem): string {
  const values = new Map(properties);
  const names = ['name', 'title', 'word', 'question', 'label', 'NAME', 'Name'];
  return names.map((name) => values.get(name)).find(Boolean) ?? id;
}

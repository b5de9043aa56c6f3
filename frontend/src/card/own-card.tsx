import { useEffect, useState } from 'preact/hooks';
import { fetchOwnItem, type OwnFeature } from '../api/own-layer';
import { findCollection } from '../state/catalogue';
import { ownLayer, ownTitle } from '../state/own-layers';
import type { FeatureRef } from '../state/view';
import { text } from '../text/text';
import { Entry } from './entry';

/** A feature of an imported layer with its properties, as the file had them. */
export function OwnCard({ feature: { collection, id } }: { feature: FeatureRef }) {
  const drawn = ownLayer(collection).features.value.find((other) => String(other.id) === id);
  const [fetched, setFetched] = useState<OwnFeature | null>(null);
  const [isMissing, setMissing] = useState(false);
  const feature = drawn ?? fetched;
  const isHere = feature !== null;
  useEffect(() => {
    if (!isHere) fetchOwnItem(collection, id).then(setFetched, () => setMissing(true));
  }, [collection, id, isHere]);
  if (!feature) return <h2 id="card-title">{isMissing ? text.featureMissing : text.loading}</h2>;
  const properties = Object.entries(feature.properties ?? {});
  return (
    <>
      <p class="card-kind">{text.ownKind(findCollection(collection)?.title ?? collection)}</p>
      <h2 id="card-title" dir="auto">
        {ownTitle(feature.properties, feature.id)}
      </h2>
      <p class="hint">{text.ownHint}</p>
      <dl class="entries own-properties">
        {properties
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <Entry key={name} term={name}>
              <span dir="auto">{wordsOf(value)}</span>
            </Entry>
          ))}
      </dl>
    </>
  );
}

/** A value as text: what has parts as JSON. It is put into the page as text only. */
function wordsOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

import { useEffect, useState } from 'preact/hooks';
import { fetchText } from '../api/fetch-text';
import { CopyButton } from '../page/copy-button';
import { Dialog } from '../page/dialog';
import { shownIdentity, shownVersion } from '../state/data';
import { view } from '../state/store';
import type { FeatureRef } from '../state/view';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';
import { citationAddress, FORMS, pinnedAddress } from './citation-address';
import { cite, cited } from './cited';

/** How to cite a record or the view, in each form that reference managers read. */
export function CiteDialog() {
  const what = cited.value;
  return (
    <Dialog
      id="cite"
      title={text.cite}
      isOpen={what !== null}
      onClose={() => {
        cited.value = null;
      }}
    >
      {what && <Citations what={what} />}
    </Dialog>
  );
}

function Citations({ what }: { what: FeatureRef | 'view' }) {
  const { feature } = view.value;
  const version = shownVersion.value;
  const identity = shownIdentity.value;
  const pinned = new URL(pinnedAddress(view.value, identity), document.baseURI).href;
  return (
    <>
      {feature && (
        <div class="segmented">
          <button type="button" aria-pressed={what !== 'view'} onClick={() => cite(feature)}>
            {text.citeRecord}
          </button>
          <button type="button" aria-pressed={what === 'view'} onClick={() => cite('view')}>
            {text.citeThisView}
          </button>
        </div>
      )}
      <p class="hint">{version !== null && text.citeHint(version)}</p>
      {FORMS.map(({ id, ending }) => (
        <Citation
          key={id}
          name={text.citationForms[id] ?? id}
          file={`redlines-${what === 'view' ? 'view' : what.id}.${ending}`}
          address={citationAddress(what, id, view.value, identity)}
        />
      ))}
      <section>
        <h3>{text.pinnedAddress}</h3>
        <pre>{pinned}</pre>
        <CopyButton of={pinned} name={text.copyFor(text.pinnedAddress)} />
      </section>
    </>
  );
}

/** What the props of {@link Citation} mean. */
interface CitationProps {
  name: string;
  /** The name of the file that it is downloaded as. */
  file: string;
  address: string;
}

function Citation({ name, file, address }: CitationProps) {
  const [words, setWords] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    setWords(null);
    setFailed(false);
    fetchText(address, stop.signal).then(setWords, () => setFailed(!stop.signal.aborted));
    return () => stop.abort();
  }, [address]);
  return (
    <section data-form={file.slice(file.lastIndexOf('.') + 1)}>
      <h3>{name}</h3>
      <pre>{words?.trim() ?? (isFailed ? text.layerFailed : text.loading)}</pre>
      {words !== null && (
        <div class="button-row">
          <CopyButton of={words} name={text.copyFor(name)} />
          <a class="foot-button" href={address} download={file}>
            <Icon name="download" /> {text.downloadAs(file.slice(file.lastIndexOf('.')))}
          </a>
        </div>
      )}
    </section>
  );
}

import { CopyButton } from '../../components/copy-button';
import { Dialog } from '../../components/dialog';
import { ServedText } from '../../components/served-text';
import { dataVersion, dataVersionId } from '../../data/layers';
import type { FeatureRef } from '../../model/collections';
import { inView, view } from '../../state/store';
import { Icon } from '../../symbols/icon';
import { t, word } from '../../texts/texts';
import { citationAddress, citationSubject, cite, formsOf, pinnedAddress } from './request';

/** The citation of a record or the view, in each format that reference managers read. */
export function CiteDialog() {
  const what = citationSubject.value;
  return (
    <Dialog
      id="cite"
      title={t('cite')}
      isOpen={what !== null}
      onClose={() => {
        citationSubject.value = null;
      }}
    >
      {what && <Citations what={what} />}
    </Dialog>
  );
}

function Citations({ what }: { what: FeatureRef | 'view' }) {
  const feature = inView.feature.value;
  const version = dataVersion.value;
  const identity = dataVersionId.value;
  const pinned = new URL(pinnedAddress(view.value, identity), document.baseURI).href;
  return (
    <>
      {feature && (
        <div class="segmented">
          <button type="button" aria-pressed={what !== 'view'} onClick={() => cite(feature)}>
            {t('citeRecord')}
          </button>
          <button type="button" aria-pressed={what === 'view'} onClick={() => cite('view')}>
            {t('citeThisView')}
          </button>
        </div>
      )}
      <p class="hint">{version !== null && t('citeHint', { version })}</p>
      {formsOf(what).map(({ id, ending }) => (
        <Citation
          key={id}
          name={word('citationForm', id)}
          file={`redlines-${what === 'view' ? 'view' : what.id}.${ending}`}
          address={citationAddress(what, id, view.value, identity)}
        />
      ))}
      <section>
        <h3>{t('pinnedAddress')}</h3>
        <pre>{pinned}</pre>
        <CopyButton of={pinned} name={t('copyFor', { tool: t('pinnedAddress') })} />
      </section>
    </>
  );
}

/** The props of {@link Citation}. */
interface CitationProps {
  name: string;
  /** The name of the downloaded file. */
  file: string;
  address: string;
}

function Citation({ name, file, address }: CitationProps) {
  return (
    <section data-form={file.slice(file.lastIndexOf('.') + 1)}>
      <h3>{name}</h3>
      <ServedText id="citation" address={address}>
        {(words) => (
          <div class="button-row">
            <CopyButton of={words} name={t('copyFor', { tool: name })} />
            <a class="foot-button" href={address} download={file}>
              <Icon name="download" />{' '}
              {t('downloadAs', { ending: file.slice(file.lastIndexOf('.')) })}
            </a>
          </div>
        )}
      </ServedText>
    </section>
  );
}

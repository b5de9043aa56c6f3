import { useEffect, useState } from 'preact/hooks';
import '../../styles/share.css';
import { CopyButton } from '../../components/copy-button';
import { Dialog } from '../../components/dialog';
import { ServedText } from '../../components/served-text';
import { dataVersionId } from '../../data/layers';
import type { FeatureRef } from '../../model/collections';
import { formatAddress } from '../../state/address';
import { sharedThing } from '../../state/share';
import { view } from '../../state/store';
import { Icon } from '../../symbols/icon';
import { formatDate, t, word } from '../../texts/texts';
import { citationAddress, pinnedAddress } from '../citation/request';
import { frameOf, pictureAddress, SIZES, type Size, sharedView } from './request';

/** The sharing dialog: a picture, a frame and an address; for a statement, the quote card and its citation. */
export function ShareDialog() {
  const what = sharedThing.value;
  return (
    <Dialog
      id="share"
      title={what === 'view' || what === null ? t('shareView') : t('shareQuote')}
      isOpen={what !== null}
      onClose={() => {
        sharedThing.value = null;
      }}
    >
      {what && <Shared what={what} />}
    </Dialog>
  );
}

function Shared({ what }: { what: FeatureRef | 'view' }) {
  const identity = dataVersionId.value;
  const state = sharedView(what, view.value);
  const title = t('citedViewOn', { view: t('citedView'), date: formatDate(state.date) });
  const address = new URL(formatAddress(state), pageBase()).href;
  const pinned = new URL(pinnedAddress(state, identity), pageBase()).href;
  return (
    <>
      <Picture what={what} />
      {what !== 'view' && <Citation address={citationAddress(what, 'text', state, identity)} />}
      <Text name={t('shareFrame')} text={frameOf(state, title, pageBase())} />
      <Text name={t('shareLink')} text={address} />
      <Text name={t('pinnedAddress')} text={pinned} />
    </>
  );
}

/** The address of the page itself, also from within a frame. */
function pageBase(): string {
  return new URL('./', document.baseURI).href;
}

function Picture({ what }: { what: FeatureRef | 'view' }) {
  const [size, setSize] = useState<Size>(SIZES[0]);
  const [isFailed, setFailed] = useState(false);
  const state = sharedView(what, view.value);
  const addressAs = (form: 'png' | 'svg') => pictureAddress(state, form, size, dataVersionId.value);
  const png = addressAs('png');
  const [width, height] = size.split('x');
  useEffect(() => setFailed(false), [png]);
  return (
    <section>
      <fieldset class="segmented">
        <legend class="visually-hidden">{t('pictureSize')}</legend>
        {SIZES.map((one) => (
          <button key={one} type="button" aria-pressed={one === size} onClick={() => setSize(one)}>
            {word('pictureSize', one)}
          </button>
        ))}
      </fieldset>
      {isFailed ? (
        <p class="callout" role="alert">
          {t('pictureFailed')}{' '}
          <button type="button" class="link-button" onClick={() => setFailed(false)}>
            {t('retry')}
          </button>
        </p>
      ) : (
        <img
          class="share-picture"
          src={png}
          width={width}
          height={height}
          alt={t('pictureAlt')}
          onError={() => setFailed(true)}
        />
      )}
      <div class="button-row">
        {(['png', 'svg'] as const).map((form) => (
          <a key={form} class="foot-button" href={addressAs(form)} download={`redlines.${form}`}>
            <Icon name="download" /> {form.toUpperCase()}
          </a>
        ))}
        <CopyPicture address={png} />
      </div>
    </section>
  );
}

/** Copies the picture itself, if the browser can. */
function CopyPicture({ address }: { address: string }) {
  const [state, setState] = useState<'copied' | 'failed' | null>(null);
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') return null;
  const copy = () => {
    const picture = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.blob();
    });
    navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <button type="button" class="foot-button" onClick={copy}>
      <Icon name="copy" />{' '}
      <span role="status">
        {state === 'copied' && t('citeCopied')}
        {state === 'failed' && t('pictureFailed')}
        {state === null && t('copyPicture')}
      </span>
    </button>
  );
}

/** A statement's citation, as the server writes it everywhere. */
function Citation({ address }: { address: string }) {
  const name = t('cite');
  return (
    <section data-share={name}>
      <h3>{name}</h3>
      <ServedText id="citation" address={address}>
        {(words) => <CopyButton of={words} name={t('copyFor', { tool: name })} />}
      </ServedText>
    </section>
  );
}

/** A text with a button to copy it. */
function Text({ name, text }: { name: string; text: string }) {
  return (
    <section data-share={name}>
      <h3>{name}</h3>
      <pre>{text}</pre>
      <CopyButton of={text} name={t('copyFor', { tool: name })} />
    </section>
  );
}

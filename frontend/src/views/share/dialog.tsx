import { useEffect, useState } from 'preact/hooks';
import '../../styles/share.css';
import { CopyButton } from '../../components/copy-button';
import { Dialog } from '../../components/dialog';
import { dataVersionId } from '../../data/layers';
import { publishedAs } from '../../data/resolver';
import { formatAddress } from '../../state/address';
import { type Shareable, sharedThing } from '../../state/share';
import { view } from '../../state/store';
import type { ViewState } from '../../state/view';
import { Icon } from '../../symbols/icon';
import { formatDate, t, word } from '../../texts/texts';
import { Citation } from '../citation/citation';
import { pinnedAddress } from '../citation/request';
import { frameOf, pictureAddress, pictureName, SIZES, type Size, sharedView } from './request';
import { firstSubject, isSame, nameOfSubject, subjectsOf } from './subjects';

/** The dialog that cites and shares: first the citation, then link, frame and picture. */
export function ShareDialog() {
  const what = sharedThing.value;
  return (
    <Dialog
      id="share"
      title={t('citeAndShare')}
      isOpen={what !== null}
      onClose={() => {
        sharedThing.value = null;
      }}
    >
      {what && <Shared asked={what} />}
    </Dialog>
  );
}

function Shared({ asked }: { asked: Shareable }) {
  const subjects = subjectsOf(asked);
  const [chosen, setChosen] = useState<Shareable | null>(null);
  const what = chosen ?? firstSubject(asked, subjects);
  return (
    <>
      {subjects.length > 1 && (
        <label class="field subject">
          {t('shareWhat')}
          <select
            value={subjects.findIndex((one) => isSame(one, what))}
            onChange={(event) => setChosen(subjects[Number(event.currentTarget.value)] ?? null)}
          >
            {subjects.map((one, index) => (
              <option key={index} value={index}>
                {nameOfSubject(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Citation what={what === 'view' ? what : publishedAs(what)} />
      <Sharing what={what} />
    </>
  );
}

/** The ways to share something. */
function Sharing({ what }: { what: Shareable }) {
  const state = sharedView(what, view.value);
  const title = t('citedViewOn', { view: t('citedView'), date: formatDate(state.date) });
  const address = new URL(formatAddress(state), pageBase()).href;
  const pinned = new URL(pinnedAddress(state, dataVersionId.value), pageBase()).href;
  return (
    <section class="sharing">
      <h3>{t('share')}</h3>
      <Line id="link" name={t('shareLink')} text={address} />
      <Line id="pinned" name={t('pinnedAddress')} text={pinned} />
      <Frame state={state} title={title} />
      <Picture what={what} />
    </section>
  );
}

/** The frame for another site, with the choice of the current data or the version shown. */
function Frame({ state, title }: { state: ViewState; title: string }) {
  const [isPinned, setPinned] = useState(state.asOf !== null);
  const asOf = isPinned ? (dataVersionId.value ?? state.asOf) : null;
  return (
    <>
      <Line
        id="frame"
        name={t('shareFrame')}
        text={frameOf({ ...state, asOf }, title, pageBase())}
      />
      <label class="frame-version">
        <input
          type="checkbox"
          checked={isPinned}
          onChange={(event) => setPinned(event.currentTarget.checked)}
        />{' '}
        {t('frameVersion')}
      </label>
      <p class="hint">{t('frameFollows')}</p>
    </>
  );
}

/** The address of the page itself, also from within a frame. */
function pageBase(): string {
  return new URL('./', document.baseURI).href;
}

function Picture({ what }: { what: Shareable }) {
  const [size, setSize] = useState<Size>(SIZES[0]);
  const [isFailed, setFailed] = useState(false);
  const state = sharedView(what, view.value);
  const addressAs = (form: 'png' | 'svg') => pictureAddress(state, form, size, dataVersionId.value);
  const png = addressAs('png');
  const [width, height] = size.split('x');
  const isQuote = what !== 'view' && what.collection === 'statements';
  useEffect(() => setFailed(false), [png]);
  return (
    <div class="share-picture">
      <div class="button-row">
        <h4>{isQuote ? t('quoteCard') : t('picture')}</h4>
        {(['png', 'svg'] as const).map((form) => (
          <a
            key={form}
            class="foot-button"
            href={addressAs(form)}
            download={`${pictureName(what, state)}.${form}`}
          >
            <Icon name="download" /> <bdi>{form.toUpperCase()}</bdi>
          </a>
        ))}
        <CopyPicture address={png} />
        <fieldset class="segmented">
          <legend class="visually-hidden">{t('pictureSize')}</legend>
          {SIZES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === size}
              onClick={() => setSize(one)}
            >
              {word('pictureSize', one)}
            </button>
          ))}
        </fieldset>
      </div>
      {isFailed ? (
        <p class="callout" role="alert">
          {t('pictureFailed')}{' '}
          <button type="button" class="link-button" onClick={() => setFailed(false)}>
            {t('retry')}
          </button>
        </p>
      ) : (
        <img
          src={png}
          width={width}
          height={height}
          alt={t('pictureAlt')}
          onError={() => setFailed(true)}
        />
      )}
    </div>
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

/** The props of {@link Line}. */
interface LineProps {
  /** Identifies the line in tests. */
  id: string;
  name: string;
  text: string;
}

/** An address or a frame to be copied, on one line. */
function Line({ id, name, text }: LineProps) {
  return (
    <div class="share-line" data-share={id}>
      <h4>{name}</h4>
      <pre>{text}</pre>
      <CopyButton of={text} name={t('copyOf', { name })} />
    </div>
  );
}

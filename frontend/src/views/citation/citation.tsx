import { useState } from 'preact/hooks';
import { CopyButton } from '../../components/copy-button';
import { ServedText } from '../../components/served-text';
import { dataVersion, dataVersionId } from '../../data/layers';
import type { Shareable } from '../../state/share';
import { view } from '../../state/store';
import { Icon } from '../../symbols/icon';
import { t, word } from '../../texts/texts';
import { type CitationForm, citationAddress, formsOf } from './request';

/** How to cite a record or the view: first as a sentence, then in the formats that reference managers read. */
export function Citation({ what }: { what: Shareable }) {
  const [chosen, setChosen] = useState<CitationForm>('text');
  const forms = formsOf(what);
  const form = forms.find(({ id }) => id === chosen);
  const version = dataVersion.value;
  if (!form) return null;
  const file = `redlines-${what === 'view' ? 'view' : what.id}.${form.ending}`;
  return (
    <section class="citation" data-form={form.ending}>
      <h3>{t('cite')}</h3>
      <fieldset class="segmented">
        <legend class="visually-hidden">{t('citationForm')}</legend>
        {forms.map(({ id, ending }) => (
          <button
            key={id}
            type="button"
            data-ending={ending}
            aria-pressed={id === chosen}
            onClick={() => setChosen(id)}
          >
            {word('citationForm', id)}
          </button>
        ))}
      </fieldset>
      <Words
        address={citationAddress(what, form.id, view.value, dataVersionId.value)}
        file={file}
      />
      <p class="hint">{version !== null && t('citeHint', { version })}</p>
    </section>
  );
}

/** The props of {@link Words}. */
interface WordsProps {
  address: string;
  /** The name of the downloaded file. */
  file: string;
}

/** A citation as the server writes it, with buttons to copy and to download it. */
function Words({ address, file }: WordsProps) {
  return (
    <ServedText id="citation" address={address}>
      {(words) => (
        <div class="button-row">
          <CopyButton of={words} name={t('copyOf', { name: t('cite') })} />
          <a class="foot-button" href={address} download={file}>
            <Icon name="download" />{' '}
            {t('downloadAs', { ending: file.slice(file.lastIndexOf('.')) })}
          </a>
        </div>
      )}
    </ServedText>
  );
}

import { useState } from 'preact/hooks';
import { Icon } from '../symbols/icon';
import { t } from '../texts/texts';

/** Copies a text, and confirms it. */
export function CopyButton({ of, name }: { of: string; name: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Without HTTPS there may be no clipboard. The text stands beside the button and can be selected by hand.
    const done = navigator.clipboard?.writeText(of).then(
      () => true,
      () => false,
    );
    setCopied((await done) ?? false);
  };
  return (
    <button type="button" class="foot-button copy-button" aria-label={name} onClick={copy}>
      <Icon name="copy" /> <span role="status">{isCopied ? t('citeCopied') : t('copy')}</span>
    </button>
  );
}

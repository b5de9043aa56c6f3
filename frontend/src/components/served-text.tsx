import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure, fetchText } from '../data/request';
import { t } from '../texts/texts';
import { FailedFile } from './load-notice';

/** The props of {@link ServedText}. */
interface ServedTextProps {
  /** Its name in a message of failure. */
  id: string;
  address: string;
  /** Shown below the text. */
  children: (text: string) => ComponentChildren;
}

/** A text that the server writes. */
export function ServedText({ id, address, children }: ServedTextProps) {
  const [text, setText] = useState<string | Failure | null>(null);
  const load = async ({ signal }: AbortController) => {
    const answer = await fetchText(address, signal).catch((error) => Failure.of(error, address));
    if (!signal.aborted) setText(answer);
  };
  useEffect(() => {
    const stop = new AbortController();
    setText(null);
    void load(stop);
    return () => stop.abort();
  }, [address]);
  if (text === null) return <p class="hint">{t('loading')}</p>;
  if (text instanceof Failure) {
    return <FailedFile id={id} retry={() => load(new AbortController())} />;
  }
  return (
    <>
      <pre>{text.trim()}</pre>
      {children(text)}
    </>
  );
}

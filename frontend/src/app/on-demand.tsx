import { type ReadonlySignal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { reopenPage } from '../data/code';
import { t } from '../texts/texts';

/** A part of the page whose code is loaded at first use. If it does not load, the page says so and offers to try again. */
export function onDemand(
  fetchPart: () => Promise<FunctionComponent>,
  isWanted: ReadonlySignal<boolean>,
): FunctionComponent {
  const part = signal<FunctionComponent | 'failed' | null>(null);
  const ask = async () => {
    part.value = await fetchPart().catch(() => 'failed' as const);
  };
  return function OnDemand() {
    const wanted = isWanted.value;
    useEffect(() => {
      if (wanted && part.peek() === null) void ask();
    }, [wanted]);
    const Part = part.value;
    if (Part !== null && Part !== 'failed') return <Part />;
    if (Part === null || !wanted) return null;
    return (
      <p class="toast" role="alert">
        {t('partFailed')}{' '}
        <button type="button" class="link-button" onClick={() => void reopenPage()}>
          {t('retry')}
        </button>
      </p>
    );
  };
}

import { type ReadonlySignal, signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../texts/texts';

/**
 * A part of the page whose code is fetched when it is first wanted. What does not come is said, with a way
 * to try again.
 */
export function onDemand(
  fetchPart: () => Promise<FunctionComponent>,
  isWanted: ReadonlySignal<boolean>,
): FunctionComponent {
  const part = signal<{ Part: FunctionComponent | null; isFailed: boolean }>({
    Part: null,
    isFailed: false,
  });
  let isUnderWay = false;
  const ask = async () => {
    if (isUnderWay || part.peek().Part) return;
    isUnderWay = true;
    const Part = await fetchPart().catch(() => null);
    isUnderWay = false;
    part.value = { Part, isFailed: Part === null };
  };
  return function OnDemand() {
    const wanted = isWanted.value;
    useEffect(() => {
      if (wanted) void ask();
    }, [wanted]);
    const { Part, isFailed } = part.value;
    if (Part) return <Part />;
    if (!isFailed || !wanted) return null;
    return (
      <p class="toast" role="alert">
        {t('partFailed')}{' '}
        <button type="button" class="link-button" onClick={() => void ask()}>
          {t('retry')}
        </button>
      </p>
    );
  };
}

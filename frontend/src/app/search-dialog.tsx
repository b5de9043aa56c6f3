import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../texts/texts';
import { isSearchOpen } from '../views/search/open';

const part = signal<{ Part: FunctionComponent | null; isFailed: boolean }>({
  Part: null,
  isFailed: false,
});

async function ask(): Promise<void> {
  if (part.peek().Part) return;
  const Part = await import('../views/search/dialog').then(
    (found) => found.SearchDialog,
    () => null,
  );
  part.value = { Part, isFailed: Part === null };
}

/** The search, whose code is fetched when it is first opened. What does not come is said, with a way to try again. */
export function SearchDialog() {
  const isOpen = isSearchOpen.value;
  useEffect(() => {
    if (isOpen) void ask();
  }, [isOpen]);
  const { Part, isFailed } = part.value;
  if (Part) return <Part />;
  if (!isFailed || !isOpen) return null;
  return (
    <p class="toast" role="alert">
      {t('partFailed')}{' '}
      <button type="button" class="link-button" onClick={() => void ask()}>
        {t('retry')}
      </button>
    </p>
  );
}

import { signal } from '@preact/signals';
import { t } from '../texts/texts';

/** Under which the browser keeps what a visitor has dismissed. */
const PREFIX = 'redlines.seen.';

const isOpen = signal(!hasBeenSeen('welcome'));

/** What is said on the first visit. */
const PARTS = [
  [t('welcomeShown'), t('welcomeShownText')],
  [t('welcomeNotShown'), t('welcomeNotShownText')],
  [t('welcomeDecides'), t('welcomeDecidesText')],
  [t('welcomeReading'), t('welcomeReadingText')],
] as const;

/** The card of the first visit: what is shown, what is not, who decides, how to read it. */
export function Welcome() {
  if (!isOpen.value) return null;
  const dismiss = () => {
    rememberSeen('welcome');
    isOpen.value = false;
    document.querySelector<HTMLElement>('.map')?.focus();
  };
  return (
    <section class="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">{t('welcomeTitle')}</h2>
      <dl>
        {PARTS.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="primary-button" onClick={dismiss}>
        {t('welcomeDone')}
      </button>
    </section>
  );
}

/** Whether a visitor has dismissed something before. */
function hasBeenSeen(what: string): boolean {
  try {
    return localStorage.getItem(PREFIX + what) !== null;
  } catch {
    // Storage may be forbidden (private windows, frames): then it is shown again.
    return false;
  }
}

/** Remembers that a visitor dismissed something. */
function rememberSeen(what: string): void {
  try {
    localStorage.setItem(PREFIX + what, '1');
  } catch {
    // As above: forgetting is harmless.
  }
}

import { signal } from '@preact/signals';
import { remember, remembered } from '../state/remembered';
import { inView } from '../state/store';
import { t } from '../texts/texts';

const isOpen = signal(remembered('seen.welcome') === null);

/** The text of the first visit. */
const PARTS = [
  [t('welcomeShown'), t('welcomeShownText')],
  [t('welcomeNotShown'), t('welcomeNotShownText')],
  [t('welcomeDecides'), t('welcomeDecidesText')],
  [t('welcomeReading'), t('welcomeReadingText')],
] as const;

/**
 * The card of the first visit: what is shown, what is not, who decides, how to read it. It waits while another
 * card is open, and while a list is: somebody who asked for that, and where its places are, wants to see them.
 */
export function Welcome() {
  if (!isOpen.value || inView.feature.value || inView.tab.value !== 'map') return null;
  const dismiss = () => {
    remember('seen.welcome', '1');
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

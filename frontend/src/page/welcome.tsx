import { signal } from '@preact/signals';
import { text } from '../text/text';
import { hasBeenSeen, rememberSeen } from './seen';

const isOpen = signal(!hasBeenSeen('welcome'));

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
      <h2 id="welcome-title">{text.welcomeTitle}</h2>
      <dl>
        {text.welcomeParts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="primary-button" onClick={dismiss}>
        {text.welcomeDone}
      </button>
    </section>
  );
}

import { computed, effect, signal } from '@preact/signals';
import { remember, remembered } from '../state/remembered';
import { Icon } from '../symbols/icon';
import { t } from '../texts/texts';

/** Light or dark colours. */
type Theme = 'light' | 'dark';

/** The visitor's choice; null to follow the system's setting. */
const chosen = signal<Theme | null>(
  (['light', 'dark'] as const).find((one) => one === remembered('theme')) ?? null,
);

const systemIsDark = signal(false);

const isDark = computed(() => (chosen.value ? chosen.value === 'dark' : systemIsDark.value));

/** Sets the page's colours by the visitor's choice or the system's setting. Everything else is in styles/tokens. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  systemIsDark.value = dark.matches;
  dark.addEventListener('change', () => {
    systemIsDark.value = dark.matches;
  });
  effect(() => {
    if (chosen.value) document.documentElement.dataset.theme = chosen.value;
    else delete document.documentElement.dataset.theme;
  });
}

/**
 * Switches between light and dark colours. If the result equals the system's setting, the page follows the system
 * again.
 */
export function ThemeButton() {
  const toggle = () => {
    const next = isDark.value ? 'light' : 'dark';
    chosen.value = (next === 'dark') === systemIsDark.value ? null : next;
    remember('theme', chosen.value);
  };
  return (
    <button
      type="button"
      class="icon-button theme-button"
      title={t('darkColours')}
      aria-label={t('darkColours')}
      aria-pressed={isDark.value}
      onClick={toggle}
    >
      <Icon name="theme" />
    </button>
  );
}

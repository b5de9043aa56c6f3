import { Toolbar } from '../components/toolbar';
import { SCREENS } from '../state/screen';
import { inView, showScreen } from '../state/store';
import { Icon } from '../symbols/icon';
import { t, word } from '../texts/texts';
import { SearchButton } from '../views/search/button';
import { isAboutOpen } from './about-open';

/** The head of a page without a panel: what this is, and the way to the other screens. */
export function TopBar() {
  return (
    <header class="top-bar">
      <h1>{t('title')}</h1>
      <p>{t('subtitle')}</p>
      <ScreenTabs />
      <SearchButton />
      <AboutButton />
    </header>
  );
}

/** Opens what is said about the page. */
export function AboutButton() {
  return (
    <button
      type="button"
      class="icon-button"
      title={t('about')}
      aria-label={t('about')}
      onClick={() => {
        isAboutOpen.value = true;
      }}
    >
      <Icon name="info" />
    </button>
  );
}

/** The screens of the page. */
export function ScreenTabs() {
  return (
    <Toolbar label={t('screens')} class="segmented screen-tabs">
      {SCREENS.map((screen) => (
        <button
          key={screen}
          type="button"
          data-screen={screen}
          aria-pressed={inView.screen.value === screen}
          onClick={() => showScreen(screen)}
        >
          {word('screen', screen)}
        </button>
      ))}
    </Toolbar>
  );
}

import { ShareButton } from '../components/share-button';
import { Toolbar } from '../components/toolbar';
import { SCREENS } from '../state/screen';
import { showScreen, view } from '../state/store';
import { Icon } from '../symbols/icon';
import { t, word } from '../texts/texts';
import { isAboutOpen } from './about-open';

/** The head of a page without a panel: what this is, and the way to the other screens. */
export function TopBar() {
  return (
    <header class="top-bar">
      <h1>{t('title')}</h1>
      <p>{t('subtitle')}</p>
      <ScreenTabs />
      <ShareButton />
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
          aria-pressed={view.value.screen === screen}
          onClick={() => showScreen(screen)}
        >
          {word('screen', screen)}
        </button>
      ))}
    </Toolbar>
  );
}

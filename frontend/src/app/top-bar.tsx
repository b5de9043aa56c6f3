import { ShareButton } from '../components/share-button';
import { Toolbar } from '../components/toolbar';
import { SCREEN_TABS, type Screen, TABS } from '../state/screen';
import { inView, showScreen } from '../state/store';
import { Icon } from '../symbols/icon';
import { t, word } from '../texts/texts';
import { SearchButton } from '../views/search/button';
import { isAboutOpen } from './about-open';
import { ThemeButton } from './theme';

/** The head of a page without a panel: the page's name, and the tabs of the other screens. */
export function TopBar() {
  return (
    <header class="top-bar">
      <h1>{t('title')}</h1>
      <p>{t('subtitle')}</p>
      <ScreenTabs />
      <SearchButton />
      <ShareButton />
      <ThemeButton />
      <AboutButton />
    </header>
  );
}

/** Opens the information about the page. */
export function AboutButton() {
  return (
    <button
      type="button"
      class="icon-button about-button"
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

/** The page's screens, as tabs. */
export function ScreenTabs() {
  return (
    <Toolbar label={t('screens')} class="segmented screen-tabs">
      {TABS.map((tab) => {
        const screens: readonly Screen[] = SCREEN_TABS[tab];
        const [first] = SCREEN_TABS[tab];
        return (
          <button
            key={tab}
            type="button"
            data-screen={first}
            aria-pressed={screens.includes(inView.screen.value)}
            onClick={() => showScreen(first)}
          >
            {word('screenTab', tab)}
          </button>
        );
      })}
    </Toolbar>
  );
}

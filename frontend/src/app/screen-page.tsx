import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { DateBar } from '../components/date-bar';
import { FailedFile, isReady, LoadNotice } from '../components/load-notice';
import { Toolbar } from '../components/toolbar';
import { reopenPage } from '../data/code';
import { MapView } from '../map/map';
import { screensBeside } from '../state/screen';
import { inView, showPart, showScreen } from '../state/store';
import { t, word } from '../texts/texts';
import { type LateScreen, SCREEN_VIEWS, type ScreenView } from '../views/screens';
import { Caption } from './caption';
import { SearchDialog } from './demanded';
import { later } from './later';
import { TopBar } from './top-bar';

const About = later('About');
const ShareDialog = later('ShareDialog');

/** The screens that have loaded; `failed` if a screen's file did not load. */
const screens = signal<{ [K in LateScreen]?: ScreenView | 'failed' }>({});

async function loadScreen(screen: LateScreen): Promise<void> {
  const put = (found: ScreenView | 'failed') => {
    screens.value = { ...screens.peek(), [screen]: found };
  };
  // Awaited, not followed by `then`, as in `loadParts`.
  try {
    put((await SCREEN_VIEWS[screen]()).view);
  } catch {
    put('failed');
  }
}

/** A screen with the page's head and foot. */
export function ScreenPage({ screen }: { screen: LateScreen }) {
  return (
    <div class={`page is-screen is-${screen}`}>
      <a class="skip-link" href="#screen">
        {t('skipToScreen')}
      </a>
      <TopBar />
      <ScreenStage screen={screen} />
      <Caption />
      <About />
      <SearchDialog />
      <ShareDialog />
    </div>
  );
}

/** A screen and what stands beside it. Its file is loaded when the screen is first opened. */
export function ScreenStage({ screen }: { screen: LateScreen }) {
  const found = screens.value[screen];
  useEffect(() => {
    if (screens.peek()[screen] === undefined) void loadScreen(screen);
  }, [screen]);
  return (
    <div class="screen-stage">
      <main id="screen" class="screen" tabIndex={-1}>
        <ScreenBar screen={screen} hasTwin={isView(found) && found.TextTwin !== undefined} />
        {found === 'failed' && <FailedFile id="screen" retry={reopenPage} />}
        {found === undefined && <p class="hint">{t('loading')}</p>}
        {isView(found) && <Shown key={screen} found={found} />}
      </main>
      {isView(found) && found.hasMap && (
        <div class="screen-map">
          <MapView />
        </div>
      )}
      {isView(found) && found.Aside && isReady(found.needs) && <found.Aside />}
    </div>
  );
}

function isView(found: ScreenView | 'failed' | undefined): found is ScreenView {
  return typeof found === 'object';
}

function Shown({ found: { Main, TextTwin, days, needs, load } }: { found: ScreenView }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    load?.();
    top.current?.closest('main')?.scrollTo(0, 0);
  }, [load]);
  const Body = (inView.form.value === 'text' && TextTwin) || Main;
  return (
    <div ref={top} class="screen-body">
      {days && <DateBar days={days()} />}
      {isReady(needs) ? <Body /> : <LoadNotice of={needs} />}
    </div>
  );
}

/** The title, the screens under the same tab, and the choice between picture and text. */
function ScreenBar({ screen, hasTwin }: { screen: LateScreen; hasTwin: boolean }) {
  const form = inView.form.value;
  const isText = form === 'text';
  const beside = screensBeside(screen);
  return (
    <header class="screen-head">
      {beside.length > 1 && (
        <Toolbar label={t('screensBeside')} class="segmented beside-tabs">
          {beside.map((one) => (
            <button
              key={one}
              type="button"
              data-screen={one}
              aria-pressed={one === screen}
              onClick={() => showScreen(one)}
            >
              {word('screen', one)}
            </button>
          ))}
        </Toolbar>
      )}
      <h2>{word('screenTitle', screen)}</h2>
      <p class="screen-lead">{word('screenLead', screen)}</p>
      {hasTwin && (
        <button
          type="button"
          class="foot-button as-text"
          aria-pressed={isText}
          onClick={() => showPart({ form: isText ? 'picture' : 'text' })}
        >
          {t('asText')}
        </button>
      )}
    </header>
  );
}

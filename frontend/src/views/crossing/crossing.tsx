import { useEffect, useRef } from 'preact/hooks';
import { LoadFailure } from '../../components/load-notice';
import { scenarioData } from '../../data/analysis';
import { data } from '../../data/layers';
import { loadFullRecords, type PartCollection } from '../../data/records';
import { CROSSING, statementsOf, turningPosition } from '../../model/crossing';
import { inView, showScreen } from '../../state/store';
import { formatNumber, t } from '../../texts/texts';
import { StoryStart } from '../story/start';
import { Arrangement } from './arrangement';
import { Collisions } from './collisions';
import { CrossingDateBar } from './date-bar';
import { GroundSymbol, Locator } from './ground';
import { NamesUsed } from './names-used';
import { Since } from './since';

/**
 * The picture of the dispute: two ways cross on one stretch. It shows what is asked and refused there under three
 * arrangements, and since when. Everything in it is computed or quoted, and changes with the date.
 */
export function Crossing() {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.scrollTo(0, 0), []);
  useWords();
  return (
    <main ref={main} id="crossing" class="crossing" tabIndex={-1}>
      <GroundSymbol />
      <header class="crossing-head">
        <div>
          <h2>{title()}</h2>
          <p class="crossing-lead">
            {t('crossingLead')} {inView.story.value === null && <StoryStart />}
          </p>
        </div>
        <Locator />
      </header>
      <CrossingDateBar />
      <LoadFailure of={[data.territories, data.boundaries, data.routes, data.waters]} />
      <section class="crossing-arrangements" aria-labelledby="arrangements-title">
        <h2 id="arrangements-title">{t('arrangementsTitle')}</h2>
        <p class="hint arrangements-lead">
          {t('arrangementsLead')}{' '}
          <button type="button" class="link-button" onClick={() => showScreen('staircase')}>
            {t('allScenarios')}
          </button>{' '}
          ·{' '}
          <button type="button" class="link-button to-room" onClick={() => showScreen('room')}>
            {t('roomTitle')}
          </button>
        </p>
        <div class="arrangements">
          {CROSSING.scenarios.map((id) => (
            <Arrangement key={id} id={id} />
          ))}
        </div>
      </section>
      <section aria-labelledby="background-title">
        <h2 id="background-title">{t('crossingBackgroundTitle')}</h2>
        <p class="crossing-background">{t('crossingBackground')}</p>
      </section>
      <section aria-labelledby="collisions-title">
        <h2 id="collisions-title">{t('collisionsTitle')}</h2>
        <Collisions />
      </section>
      <section aria-labelledby="since-title">
        <h2 id="since-title">{t('sinceTitle')}</h2>
        <p class="hint">{t('sinceHint')}</p>
        <Since />
      </section>
      <section aria-labelledby="names-title">
        <h2 id="names-title">{t('namesTitle')}</h2>
        <NamesUsed />
      </section>
    </main>
  );
}

/** Requests the words that the arrangements quote, once all arrangements have loaded: in two requests instead of twelve. */
function useWords(): void {
  const answers = CROSSING.scenarios.map(scenarioData);
  const isSettled = answers.every(({ state }) => ['ready', 'failed'].includes(state.value));
  const found = isSettled ? answers.flatMap(({ answer }) => answer.value ?? []) : [];
  const own = found.flatMap((answer) =>
    CROSSING.parties.flatMap((actor) => turningPosition(answer, actor)?.position ?? []),
  );
  useLoaded(
    'statements',
    found.flatMap(statementsOf).map(({ id }) => id),
  );
  useLoaded('positions', own);
}

function useLoaded(collection: PartCollection, ids: string[]): void {
  const key = [...new Set(ids)].sort().join();
  useEffect(() => {
    if (key !== '') void loadFullRecords(collection, key.split(','));
  }, [collection, key]);
}

/** The title with the length of the stretch; without it until the route has loaded. */
function title(): string {
  const km = data.routes.find(CROSSING.route)?.properties.lengthKm;
  return km ? t('crossingTitle', { km: formatNumber(km) }) : t('crossingTitleShort');
}

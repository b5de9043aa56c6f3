import '../../texts/of-screens';
import '../../styles/story.css';
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Dialog } from '../../components/dialog';
import { change, inView, leaveStory, openFeature, showStory } from '../../state/store';
import { noteUnknown } from '../../state/unknown';
import { Icon } from '../../symbols/icon';
import { t, word } from '../../texts/texts';
import { Sentence } from './sentence';
import { STEPS, type StoryStep } from './steps';

const isTextOpen = signal(false);

/** Goes to a step; does nothing beyond the ends. */
function go(number: number): void {
  const step = STEPS[number - 1];
  if (step) showStory(number, step.state);
}

/** The step in the address, over the page that it shows: what the seed note says, and what is on record. */
export function StoryBar() {
  const number = inView.story.value ?? 1;
  const step = STEPS[number - 1];
  const bar = useRef<HTMLElement>(null);
  useEffect(() => bar.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (step) return;
    noteUnknown('story', String(number));
    change({ story: null });
  }, [step, number]);
  if (!step || inView.story.value === null) return null;
  return (
    <>
      <section
        ref={bar}
        class="story"
        tabIndex={-1}
        aria-label={t('story')}
        onKeyDown={(event) => {
          const move = turn(event);
          if (move === 0) return;
          event.preventDefault();
          go(number + move);
        }}
      >
        <div class="story-text" aria-live="polite">
          <p class="story-count">{t('storyStep', { step: number, count: STEPS.length })}</p>
          <h2>{word('storyTitle', step.id)}</h2>
          <Sentence of={step} />
          <Records of={step} />
        </div>
        <Controls number={number} />
      </section>
      <Dialog
        id="story-all"
        title={t('story')}
        isOpen={isTextOpen.value}
        onClose={() => {
          isTextOpen.value = false;
        }}
      >
        <AllSteps />
      </Dialog>
    </>
  );
}

/** How many steps a key moves; arrow keys follow the page's reading direction. */
function turn({ key, target }: KeyboardEvent): -1 | 0 | 1 {
  const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === forward) return 1;
  if ((key === 'ArrowLeft' || key === 'ArrowRight') && target instanceof Element) return -1;
  return 0;
}

function Controls({ number }: { number: number }) {
  return (
    <div class="story-controls">
      <button
        type="button"
        class="foot-button"
        disabled={number === 1}
        title={t('storyKeys')}
        onClick={() => go(number - 1)}
      >
        {t('storyPrevious')}
      </button>
      <button
        type="button"
        class="primary-button story-next"
        disabled={number === STEPS.length}
        title={t('storyKeys')}
        onClick={() => go(number + 1)}
      >
        {t('storyNext')}
      </button>
      <button
        type="button"
        class="text-button"
        onClick={() => {
          isTextOpen.value = true;
        }}
      >
        {t('storyAll')}
      </button>
      <button
        type="button"
        class="icon-button"
        title={t('storyEnd')}
        aria-label={t('storyEnd')}
        onClick={leaveStory}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** The records that a step's sentence is based on, each with a link to its card. */
function Records({ of: { records } }: { of: StoryStep }) {
  return (
    <details class="story-records">
      <summary>{t('storyRecords')}</summary>
      <ul>
        {Object.keys(records).map((record) => {
          const [collection = '', id = ''] = record.split('/');
          return (
            <li key={record}>
              <button
                type="button"
                class="link-button"
                data-record={record}
                onClick={() => {
                  isTextOpen.value = false;
                  openFeature({ collection, id });
                }}
              >
                {word('collection', collection)}: <bdi>{id}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function AllSteps() {
  return (
    <ol class="story-steps">
      {STEPS.map((step, index) => (
        <li key={step.id}>
          <h3>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                isTextOpen.value = false;
                go(index + 1);
              }}
            >
              {word('storyTitle', step.id)}
            </button>
          </h3>
          <Sentence of={step} />
          <Records of={step} />
        </li>
      ))}
    </ol>
  );
}

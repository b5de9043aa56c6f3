import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { reopenPage } from '../data/code';
import { t } from '../texts/texts';

/** The parts of the page that no first picture needs. They come in one file, after it. */
const parts = signal<typeof import('./parts') | null>(null);
/** Whether they were asked for and did not come. */
const hasFailed = signal(false);
let isAsked = false;

/** Fetches the parts that come later. What they stand for is empty until then. */
export async function loadParts(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  hasFailed.value = false;
  // Awaited, and not followed by `then`: Vite would wrap that in the preload of styles, whose failure nobody would hear.
  try {
    parts.value = await import('./parts');
  } catch {
    isAsked = false;
    hasFailed.value = true;
  }
}

/** What a visitor does first: until then nothing is fetched that only an answer to it needs. */
const FIRST_ACTS = ['pointermove', 'pointerdown', 'keydown'];

/** Fetches the parts when a visitor first does something, so that they are there when they are wanted. */
export function loadPartsOnFirstAct(): void {
  const act = () => {
    for (const type of FIRST_ACTS) window.removeEventListener(type, act);
    void loadParts();
  };
  for (const type of FIRST_ACTS) window.addEventListener(type, act);
}

/** Says that the parts did not come, with a way to ask again. */
export function PartsFailure() {
  if (!hasFailed.value) return null;
  return (
    <p class="toast" role="alert" data-failed="parts">
      {t('partFailed')}{' '}
      <button type="button" class="link-button" onClick={() => void reopenPage()}>
        {t('retry')}
      </button>
    </p>
  );
}

/** What the parts are called. */
type PartName = keyof typeof import('./parts');

/** A part that comes later, in its place. */
export function later(name: PartName): FunctionComponent {
  return function Later() {
    const Part = parts.value?.[name];
    return Part ? <Part /> : null;
  };
}

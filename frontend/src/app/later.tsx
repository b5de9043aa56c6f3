import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { reopenPage } from '../data/code';
import { formatAddress } from '../state/address';
import { isEmbedded } from '../state/embedded';
import { view } from '../state/store';
import { t } from '../texts/texts';

/** The parts of the page that the first picture does not need. They are in one file, which is loaded later. */
const parts = signal<typeof import('./parts') | null>(null);
/** Whether loading them failed. */
const hasFailed = signal(false);
let isAsked = false;

/** Loads these parts. Until then their places are empty. */
export async function loadParts(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  hasFailed.value = false;
  // Awaited, not followed by `then`: Vite would wrap `then` in its style preloading, and would not report a failure
  // of it.
  try {
    parts.value = await import('./parts');
  } catch {
    isAsked = false;
    hasFailed.value = true;
  }
}

/** The events that count as a visitor's first action; nothing that depends on an action is loaded before. */
const FIRST_ACTS = ['pointermove', 'pointerdown', 'keydown'];

/** Loads the parts at the visitor's first action, so that they are ready when the visitor opens one. */
export function loadPartsOnFirstAct(): void {
  const act = (event: Event) => {
    // Browsers also send a move when the page changes under a pointer that rests.
    const isMove = event instanceof PointerEvent && event.type === 'pointermove';
    if (isMove && event.movementX === 0 && event.movementY === 0) return;
    for (const type of FIRST_ACTS) window.removeEventListener(type, act);
    // In a task of its own, because the action may be the first move of a drag.
    setTimeout(() => void loadParts());
  };
  for (const type of FIRST_ACTS) window.addEventListener(type, act);
}

/** Says that the parts did not load. */
export function PartsFailure() {
  return hasFailed.value ? <PartFailure /> : null;
}

/** Says that code of the page did not load, and offers to try again; in a frame, also to open the whole page. */
export function PartFailure() {
  return (
    <p class="toast" role="alert" data-failed="parts">
      {t('partFailed')}{' '}
      <button type="button" class="link-button" onClick={() => void reopenPage()}>
        {t('retry')}
      </button>
      {isEmbedded && <WholePage look="link-button" />}
    </p>
  );
}

/** A link from a frame to the whole page, in the same state. */
export function WholePage({ look = 'foot-button whole-page' }: { look?: string }) {
  return (
    <a class={look} href={`./${formatAddress(view.value)}`} target="_blank" rel="noopener">
      {t('wholePage')}
    </a>
  );
}

/** The names of the parts. */
type PartName = keyof typeof import('./parts');

/** The place of a part that is loaded later. */
export function later(name: PartName): FunctionComponent {
  return function Later() {
    const Part = parts.value?.[name];
    return Part ? <Part /> : null;
  };
}

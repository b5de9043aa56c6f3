import { effect, signal } from '@preact/signals';
import { changeAfter } from '../../model/changes';
import { changes } from '../../state/signals';
import { showDate, view } from '../../state/store';
import { domain } from './domain';

/** The speeds: changes a second. */
export const SPEEDS = [0.5, 1, 2] as const;

/** Whether the time line plays. */
export const isPlaying = signal(false);

/** How fast. */
export const speed = signal<number>(1);

/** Steps from change to change while playing, and stops at the last. The data is too sparse for days. */
export function startPlayer(): () => void {
  return effect(() => {
    if (!isPlaying.value) return undefined;
    const timer = setInterval(step, 1000 / speed.value);
    return () => clearInterval(timer);
  });
}

function step(): void {
  const next = changeAfter(changes.value, view.peek().date);
  if (next && next <= domain.value.to) showDate(next);
  else isPlaying.value = false;
}

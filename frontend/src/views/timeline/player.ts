import { effect, signal } from '@preact/signals';
import { changeAfter } from '../../model/changes';
import { changes } from '../../state/signals';
import { showDate, view } from '../../state/store';
import { domain } from './domain';

/** The speeds, in changes per second. */
export const SPEEDS = [0.5, 1, 2] as const;

/** Whether the time line is playing. */
export const isPlaying = signal(false);

/** The speed. */
export const speed = signal<number>(1);

/** Steps from change to change while playing, and stops at the last one. Single days would be too sparse. */
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

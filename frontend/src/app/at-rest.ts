import { effect } from '@preact/signals';
import { options } from 'preact';
import { isDateDragged } from '../state/dragged';

/**
 * Has the lists, the cards and all else that Preact renders wait while the date is dragged: they are written anew
 * when it rests. What is bound to a signal by itself, such as the date, follows at once.
 */
export function renderAtRest(): void {
  let waiting: (() => void) | null = null;
  options.debounceRendering = (render) => {
    if (isDateDragged.peek()) waiting = render;
    else queueMicrotask(render);
  };
  effect(() => {
    if (isDateDragged.value || waiting === null) return;
    // In a task of its own, after that of the map.
    setTimeout(waiting);
    waiting = null;
  });
}

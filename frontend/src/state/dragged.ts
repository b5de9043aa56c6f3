import { signal } from '@preact/signals';

/**
 * Whether the date is being dragged along the time line. Then the map follows as each frame has room for it, and
 * all but the date and the slider waits until the date rests.
 */
export const isDateDragged = signal(false);

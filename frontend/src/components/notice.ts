import { signal } from '@preact/signals';

/** A short message that goes away by itself. */
export const notice = signal('');

const SHOWN_MS = 6000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a message for a while. */
export function tell(message: string): void {
  notice.value = message;
  clearTimeout(timer);
  timer = setTimeout(() => {
    notice.value = '';
  }, SHOWN_MS);
}

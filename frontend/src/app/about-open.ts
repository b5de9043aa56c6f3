import { signal } from '@preact/signals';

/** Whether the method is shown. */
export const isAboutOpen = signal(false);

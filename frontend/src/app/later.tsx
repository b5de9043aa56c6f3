import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';

/** The parts of the page that no first picture needs. They come in one file, after it. */
const parts = signal<typeof import('./parts') | null>(null);
let isAsked = false;

/** Fetches the parts that come later. What they stand for is empty until then. */
export function loadParts(): void {
  if (isAsked) return;
  isAsked = true;
  import('./parts').then(
    (found) => {
      parts.value = found;
    },
    // The next wish for one asks again.
    () => {
      isAsked = false;
    },
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

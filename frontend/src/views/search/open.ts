import { signal } from '@preact/signals';

/** Whether the search is open. */
export const isSearchOpen = signal(false);

/** The elements in which a slash is text. */
const WRITTEN_IN = 'input, textarea, select, [contenteditable]';

/** Opens the search by the slash key, anywhere on the page except in text fields. */
export function followSlash(): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key !== '/' || ctrlKey || metaKey || altKey) return;
    const isWriting = target instanceof Element && target.matches(WRITTEN_IN);
    if (isWriting || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    isSearchOpen.value = true;
  });
}

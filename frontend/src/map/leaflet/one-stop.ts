/** Which control a key leads to, from the one with the focus; nothing for other keys. */
type Next = (event: KeyboardEvent) => HTMLElement | undefined;

/**
 * Makes the controls in an element one stop of the Tab key; arrow keys move between them. Without `next`, the
 * controls form a line; a grid passes its own `next`. The returned function undoes this.
 */
export function makeOneStop(
  element: HTMLElement,
  controls = () => [...element.querySelectorAll<HTMLElement>('button, input, a[href]')],
  next: Next = (event) => nextInLine(controls(), event, element),
): () => void {
  const settle = (current = controls().find((one) => one.tabIndex === 0) ?? controls()[0]) => {
    for (const one of controls()) one.tabIndex = one === current ? 0 : -1;
  };
  const focused = (event: FocusEvent) => {
    const target = event.target as HTMLElement;
    if (controls().includes(target)) settle(target);
  };
  const pressed = (event: KeyboardEvent) => {
    const to = next(event);
    if (!to || to === event.target) return;
    event.preventDefault();
    to.focus();
  };
  settle();
  const observer = new MutationObserver(() => settle());
  observer.observe(element, { childList: true, subtree: true });
  element.addEventListener('focusin', focused);
  element.addEventListener('keydown', pressed);
  return () => {
    observer.disconnect();
    element.removeEventListener('focusin', focused);
    element.removeEventListener('keydown', pressed);
  };
}

function nextInLine(
  controls: HTMLElement[],
  { key, target }: KeyboardEvent,
  element: HTMLElement,
): HTMLElement | undefined {
  const usable = controls.filter((one) => !(one as HTMLButtonElement).disabled);
  const at = usable.indexOf(target as HTMLElement);
  return at < 0 ? undefined : usable.at(indexFor(key, at, usable.length, element));
}

/** The control that a key leads to, among some controls. */
function indexFor(key: string, at: number, count: number, element: HTMLElement): number {
  const isLeftToRight = getComputedStyle(element).direction === 'ltr';
  const forward = ['ArrowDown', isLeftToRight ? 'ArrowRight' : 'ArrowLeft'];
  const back = ['ArrowUp', isLeftToRight ? 'ArrowLeft' : 'ArrowRight'];
  if (forward.includes(key)) return (at + 1) % count;
  if (back.includes(key)) return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? -1 : at;
}

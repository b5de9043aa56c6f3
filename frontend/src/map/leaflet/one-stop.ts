/** Makes the controls in an element one stop of the Tab key. The answer undoes it. */
export function makeOneStop(element: HTMLElement): () => void {
  const controls = () => [...element.querySelectorAll<HTMLElement>('button, input, a[href]')];
  const settle = (current = controls().find((one) => one.tabIndex === 0) ?? controls()[0]) => {
    for (const one of controls()) one.tabIndex = one === current ? 0 : -1;
  };
  const focused = (event: FocusEvent) => settle(event.target as HTMLElement);
  const pressed = (event: KeyboardEvent) => {
    const usable = controls().filter((one) => !(one as HTMLButtonElement).disabled);
    const at = usable.indexOf(event.target as HTMLElement);
    const next = at < 0 ? undefined : usable.at(indexFor(event.key, at, usable.length, element));
    if (!next || next === event.target) return;
    event.preventDefault();
    next.focus();
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

/** Which control a key leads to from one of some. */
function indexFor(key: string, at: number, count: number, element: HTMLElement): number {
  const isLeftToRight = getComputedStyle(element).direction === 'ltr';
  const forward = ['ArrowDown', isLeftToRight ? 'ArrowRight' : 'ArrowLeft'];
  const back = ['ArrowUp', isLeftToRight ? 'ArrowLeft' : 'ArrowRight'];
  if (forward.includes(key)) return (at + 1) % count;
  if (back.includes(key)) return at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? -1 : at;
}

let origin: HTMLElement | null = null;

/** Remembers the control that opened a card. */
export function rememberFocus(): void {
  origin = document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** Returns the focus to the control that opened the card, or to the map if the control no longer exists. */
export function returnFocus(): void {
  const target = origin?.isConnected ? origin : document.querySelector<HTMLElement>('.map');
  origin = null;
  target?.focus({ preventScroll: false });
}

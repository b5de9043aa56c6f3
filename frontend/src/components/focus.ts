let origin: HTMLElement | null = null;

/** Remembers the control from which a card is opened. */
export function rememberFocus(): void {
  origin = document.activeElement instanceof HTMLElement ? document.activeElement : null;
}

/** Puts the focus back where the card was opened from, or on the map when that is gone. */
export function returnFocus(): void {
  const target = origin?.isConnected ? origin : document.querySelector<HTMLElement>('.map');
  origin = null;
  target?.focus({ preventScroll: false });
}

/** Under which the browser keeps what a visitor chose or has seen. */
const PREFIX = 'redlines.';

/** What was remembered of something; null when nothing was. */
export function remembered(what: string): string | null {
  try {
    return localStorage.getItem(PREFIX + what);
  } catch {
    // Storage may be forbidden (private windows, frames): then nothing was.
    return null;
  }
}

/** Remembers something of a visitor, or forgets it. */
export function remember(what: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + what);
    else localStorage.setItem(PREFIX + what, value);
  } catch {
    // As above: forgetting is harmless.
  }
}

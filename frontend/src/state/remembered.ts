/** The prefix of the keys under which the browser stores what a visitor chose or has seen. */
const PREFIX = 'redlines.';

/** A stored value; null if there is none. */
export function remembered(what: string): string | null {
  try {
    return localStorage.getItem(PREFIX + what);
  } catch {
    // Storage may be forbidden (private windows, frames): then nothing is stored.
    return null;
  }
}

/** Stores a value for a visitor, or removes it. */
export function remember(what: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + what);
    else localStorage.setItem(PREFIX + what, value);
  } catch {
    // As above: it does no harm if the value is not stored.
  }
}

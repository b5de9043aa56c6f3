const PREFIX = 'redlines.seen.';

/** Whether a visitor has dismissed something before. */
export function hasBeenSeen(what: string): boolean {
  try {
    return localStorage.getItem(PREFIX + what) !== null;
  } catch {
    // Storage may be forbidden (private windows, frames): then it is shown again.
    return false;
  }
}

/** Remembers that a visitor dismissed something. */
export function rememberSeen(what: string): void {
  try {
    localStorage.setItem(PREFIX + what, '1');
  } catch {
    // As above: forgetting is harmless.
  }
}

/** The data version that every request asks for, as `asOf` has it; null for the current one. */
let pinned: string | null = null;

/** Asks for a data version from now on. Set once, before anything is fetched: the page shows one version. */
export function pinVersion(version: string | null): void {
  pinned = version;
}

/** An address of the API, in the data version that the page shows. */
export function inVersion(address: string): string {
  if (pinned === null) return address;
  return `${address}${address.includes('?') ? '&' : '?'}asOf=${pinned}`;
}

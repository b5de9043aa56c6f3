/** What a citation is made of. */
export interface Cited {
  title: string;
  date: string;
  version: number | null;
  address: string;
}

/** The text by which a view can be found again. */
export function citation({ title, date, version, address }: Cited): string {
  const edition = version === null ? '' : `, data version ${version}`;
  return `Redlines${edition}: “${title}”, as of ${date}, neutral lens. ${address}`;
}

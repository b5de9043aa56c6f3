/** What a page knows about its release: one version of the data as files, without a server that answers queries. */
export interface Release {
  /** The version's identity, such as `12.3fa9c1`. */
  identity: string;
  /** The days from which on the verdicts on an arrangement differ, in order. */
  days: string[];
  /** Whether the release has citations: they need the address at which it is served. */
  hasCitations: boolean;
}

/** The element of the page that holds the {@link Release} as JSON. */
export const RELEASE_ELEMENT = 'release';

/** The release that this page belongs to; null if a server answers. */
export const release: Release | null = readRelease();

function readRelease(): Release | null {
  const text = globalThis.document?.getElementById(RELEASE_ELEMENT)?.textContent;
  return text ? (JSON.parse(text) as Release) : null;
}

/** Parameters that only select from an answer: a release has the complete answer. */
const SELECTIONS = ['properties', 'exclude-properties', 'depth', 'limit'];

/** The file extension of each format that `f` names. */
const ENDINGS: Record<string, string> = {
  html: 'html',
  bibtex: 'bib',
  text: 'txt',
  'csl-json': 'csl.json',
};

/**
 * The file of a release that has the answer to an address of the API: the path, then the parameters, then the
 * extension, such as `layers/waters.zoom-level-5.geojson` or `ogc/collections/places/items/meghri.html`. A file
 * server ignores parameters, so they are part of the name.
 *
 * @param address such as `./ogc/collections/places/items/meghri?f=html`
 */
export function fileOf(address: string, { identity, days }: Release): string {
  const [, path = '', query = ''] = /^\.?\/?([^?#]*)\??([^#]*)/.exec(address) ?? [];
  const parameters = new URLSearchParams(query);
  const form = parameters.get('f') ?? 'json';
  const items = /^ogc\/collections\/([^/]+)\/items$/.exec(path);
  const name = items && form === 'json' ? `layers/${items[1]}.geojson` : path;
  const isNamed = [identity, identity.split('.')[0]].includes(parameters.get('asOf') ?? identity);
  for (const gone of ['f', ...SELECTIONS, ...(isNamed ? ['asOf'] : [])]) parameters.delete(gone);
  simplify(name, parameters, days);
  const parts = [...parameters].map(
    ([key, value]) => `.${key}-${value.replace(/[^\w.:,-]/g, '_')}`,
  );
  const [stem = '', ending = ENDINGS[form] ?? 'json'] = splitEnding(name || 'index.html');
  return `${stem}${parts.join('')}.${ending}`;
}

/**
 * A layer has features of all times; without places it is the same at every level; a day's verdicts hold until the
 * next.
 */
function simplify(name: string, parameters: URLSearchParams, days: string[]): void {
  if (name.startsWith('layers/')) {
    parameters.delete('datetime');
    const isExact = parameters.get('zoom-level') === '12';
    if (isExact || parameters.has('skipGeometry')) parameters.delete('zoom-level');
  }
  if (/\/items\/[^/]+$/.test(name)) for (const [key] of [...parameters]) parameters.delete(key);
  const day = parameters.get('datetime');
  if (day) parameters.set('datetime', days.findLast((one) => one <= day) ?? days[0] ?? day);
}

/** Splits a name with an extension of its own, such as `layers/places.geojson` or `feeds/changes.atom`, in two. */
function splitEnding(name: string): [string, string?] {
  const [, stem, ending] = /^((?:layers|feeds)\/.*|ogc\/api|[^/]*)\.([a-z]+)$/.exec(name) ?? [];
  return stem === undefined ? [name.replace(/\/$/, '')] : [stem, ending];
}

/** What a page knows of the release that it is part of: one version of the data as files, with no server to ask. */
export interface Release {
  /** The version's identity, such as `12.3fa9c1`. */
  identity: string;
  /** The days, in order, from which on an arrangement is judged otherwise than before. */
  days: string[];
  /** Whether citations are among the files: they need to know where the release is served. */
  hasCitations: boolean;
}

/** The element of the page that holds the {@link Release} as JSON. */
export const RELEASE_ELEMENT = 'release';

/** The release that this page is part of; null where a server answers. */
export const release: Release | null = readRelease();

function readRelease(): Release | null {
  const text = globalThis.document?.getElementById(RELEASE_ELEMENT)?.textContent;
  return text ? (JSON.parse(text) as Release) : null;
}

/** What a client selects from an answer: a release has the answer whole. */
const SELECTIONS = ['properties', 'exclude-properties', 'depth', 'limit'];

/** The ending of a form of answer that is asked for by `f`. */
const ENDINGS: Record<string, string> = {
  html: 'html',
  bibtex: 'bib',
  text: 'txt',
  'csl-json': 'csl.json',
};

/**
 * The file of a release that holds the answer to an address of the API: the address's path, then its
 * parameters, then the ending, such as `layers/waters.zoom-level-5.geojson` or
 * `ogc/collections/places/items/meghri.html`. Files have no parameters, which a server of files ignores.
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

/** Of a layer there is all of time; without places it is the same at every level; a day's verdicts last. */
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

/** A name with an ending of its own, such as `layers/places.geojson` or `feeds/changes.atom`, in two. */
function splitEnding(name: string): [string, string?] {
  const [, stem, ending] = /^((?:layers|feeds)\/.*|ogc\/api|[^/]*)\.([a-z]+)$/.exec(name) ?? [];
  return stem === undefined ? [name.replace(/\/$/, '')] : [stem, ending];
}

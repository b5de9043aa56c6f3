import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isCollection } from '../model/collections';
import { asLayer } from './layer-data';
import { type LoadState, noteFailure, type ReadLoading, readable } from './loading';
import { release } from './release';
import { Failure, fetchJson, inVersion, itemsAddress } from './request';

/** A link, as in OGC API – Common, 7.2. */
export interface Link {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/** A collection as `/ogc/collections` lists it (OGC API – Features, 7.14), with the members that the page uses. */
export interface Collection {
  id: string;
  title: string;
  description?: string;
  /** `own` for a layer that a user imported. */
  group?: string;
  itemCount?: number;
  extent?: {
    spatial?: { bbox: number[][] };
    temporal?: { interval: (string | null)[][] };
  };
  licence?: string;
  attribution?: string;
  links: Link[];
}

/** What the server offers: each collection, and the files that contain all of them. */
export interface Catalogue {
  collections: Collection[];
  everything: Link[];
}

/** The links to files. A new format appears here without a change of the page. */
export function enclosures(links: Link[]): Link[] {
  return links.filter((link) => link.rel === 'enclosure');
}

const [held, isRead] = readable<Catalogue | null>(null);

/** The server's catalogue, once it has loaded. */
export const catalogue: ReadonlySignal<Catalogue | null> = held;

const state = signal<LoadState>('idle');
const failure = signal<Failure | null>(null);

/** The loading state of the catalogue. */
export const catalogueLoading: ReadLoading = {
  id: 'catalogue',
  state,
  failure,
  isRead,
  retry: () => loadCatalogue(),
  ask: async () => {
    if (state.peek() === 'idle') await loadCatalogue();
  },
};

/** Requests the catalogue, unless it is known. Never throws: see {@link catalogueLoading}. */
export async function loadCatalogue(): Promise<void> {
  if (state.peek() === 'loading' || state.peek() === 'ready') return;
  state.value = 'loading';
  failure.value = null;
  const addresses = ['./ogc/collections?f=json', './ogc?f=json'].map(inVersion);
  await Promise.all(addresses.map((address) => fetchJson(address))).then(
    ([list, landing]) => {
      const { collections = [] } = list as { collections?: Collection[] };
      const { links = [] } = landing as { links?: Link[] };
      held.value = { collections, everything: enclosures(links) };
      state.value = 'ready';
    },
    (error: unknown) => {
      failure.value = Failure.of(error, './ogc');
      state.value = 'failed';
      noteFailure(catalogueLoading);
    },
  );
}

/** Whether a user imported a collection. The server's group for it is called `own`. */
export function isImported({ group }: Collection): boolean {
  return group === 'own' || group === 'imported';
}

/** The imported collections. A release has them only as files, because it cannot select the features in view. */
export const importedCollections = computed(() =>
  release ? [] : (catalogue.value?.collections ?? []).filter(isImported),
);

/** A collection by its id, once the catalogue has loaded. */
export function findCollection(id: string): Collection | null {
  return catalogue.value?.collections.find((collection) => collection.id === id) ?? null;
}

/** Who has a collection: the page itself, only the server, or neither; null while unknown. */
export function holderOf(id: string): 'page' | 'server' | 'nobody' | null {
  if (isCollection(id)) return 'page';
  if (catalogue.value === null) return null;
  return findCollection(id) ? 'server' : 'nobody';
}

/** How many features of a collection match filter parameters. Throws {@link Failure}, also if the answer has no count. */
export async function fetchCount(
  collection: string,
  filter: string,
  signal?: AbortSignal,
): Promise<number> {
  const query = new URLSearchParams(filter);
  query.set('limit', '1');
  query.set('skipGeometry', 'true');
  query.set('properties', 'id');
  const address = itemsAddress(collection, query);
  const { numberMatched } = asLayer(await fetchJson(address, signal), address);
  if (numberMatched === undefined) throw new Failure('unreadable', address);
  return numberMatched;
}

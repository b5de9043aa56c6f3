import { computed, signal } from '@preact/signals';
import { isCollection } from '../model/collections';
import { asLayer, type Loading, type LoadState } from './layer-data';
import { release } from './release';
import { Failure, fetchJson, inVersion, itemsAddress } from './request';

/** A link as OGC API – Common, 7.2 has it. */
export interface Link {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/** A collection as `/ogc/collections` lists it (OGC API – Features, 7.14), as far as the page reads it. */
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

/** What the server offers: each collection, and the files that hold all of them. */
export interface Catalogue {
  collections: Collection[];
  everything: Link[];
}

/** The links to files. A new format appears by its link alone. */
export function enclosures(links: Link[]): Link[] {
  return links.filter((link) => link.rel === 'enclosure');
}

/** What the server offers, once it has been asked for. */
export const catalogue = signal<Catalogue | null>(null);

const state = signal<LoadState>('idle');
const failure = signal<Failure | null>(null);

/** How far the loading of the catalogue is. */
export const catalogueLoading: Loading = {
  id: 'catalogue',
  state,
  failure,
  retry: () => loadCatalogue(),
};

/** Asks what the server offers, unless that is known. Never throws: see {@link catalogueLoading}. */
export async function loadCatalogue(): Promise<void> {
  if (state.peek() === 'loading' || state.peek() === 'ready') return;
  state.value = 'loading';
  failure.value = null;
  const addresses = ['./ogc/collections?f=json', './ogc?f=json'].map(inVersion);
  await Promise.all(addresses.map((address) => fetchJson(address))).then(
    ([list, landing]) => {
      const { collections = [] } = list as { collections?: Collection[] };
      const { links = [] } = landing as { links?: Link[] };
      catalogue.value = { collections, everything: enclosures(links) };
      state.value = 'ready';
    },
    (error: unknown) => {
      failure.value = Failure.of(error, './ogc');
      state.value = 'failed';
    },
  );
}

/** Whether a user imported a collection. The server's group for it is called `own`. */
export function isImported({ group }: Collection): boolean {
  return group === 'own' || group === 'imported';
}

/** The collections that users imported. A release has them as files alone: nothing selects what is in view of them. */
export const importedCollections = computed(() =>
  release ? [] : (catalogue.value?.collections ?? []).filter(isImported),
);

/** A collection by its id, once the catalogue has come. */
export function findCollection(id: string): Collection | null {
  return catalogue.value?.collections.find((collection) => collection.id === id) ?? null;
}

/** Who holds a collection: the page itself, the server alone, or no one; null while that is not known. */
export function holderOf(id: string): 'page' | 'server' | 'nobody' | null {
  if (isCollection(id)) return 'page';
  if (catalogue.value === null) return null;
  return findCollection(id) ? 'server' : 'nobody';
}

/** How many features of a collection match filter parameters. */
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
  return asLayer(await fetchJson(address, signal), address).numberMatched ?? 0;
}

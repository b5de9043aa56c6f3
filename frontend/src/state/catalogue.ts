import { computed, signal } from '@preact/signals';
import { type Catalogue, type Collection, fetchCatalogue } from '../api/collection';
import type { LoadState } from './layer-data';

/** How far the loading of the catalogue is. */
export const catalogueState = signal<LoadState>('idle');

/** What the server offers, once it has been asked for. */
export const catalogue = signal<Catalogue | null>(null);

/** Asks what the server offers, unless that is known. Never throws: see {@link catalogueState}. */
export async function loadCatalogue(): Promise<void> {
  if (catalogueState.peek() === 'loading' || catalogueState.peek() === 'ready') return;
  catalogueState.value = 'loading';
  await fetchCatalogue().then(
    (found) => {
      catalogue.value = found;
      catalogueState.value = 'ready';
    },
    () => {
      catalogueState.value = 'failed';
    },
  );
}

/** The collections that users imported. */
export const ownCollections = computed(() =>
  (catalogue.value?.collections ?? []).filter(({ group }) => group === 'own'),
);

/** A collection by its id, once the catalogue has come. */
export function findCollection(id: string): Collection | null {
  return catalogue.value?.collections.find((collection) => collection.id === id) ?? null;
}

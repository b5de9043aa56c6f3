import { computed, effect, signal } from '@preact/signals';
import { catalogueLoading, importedCollections } from '../data/catalogue';
import { data } from '../data/layers';
import { LAYERS } from '../model/collections';
import { parseAddress, type Unknown, unreadable } from './address';
import type { Named } from './slice';
import { change, readQuery, view } from './store';
import { ALL_SLICES, SLICES, type ViewState } from './view';

/** The query about whose values the visitor has closed the message. */
const closedFor = signal<string | null>(null);

/** The unknown values that a view found by itself, with the query that has them. */
const found = signal<{ query: string; values: Unknown[] }>({ query: '', values: [] });

/**
 * The values in the address that the page cannot use, as it was opened: texts that no parameter can have, and names of
 * records that do not exist, once their collections have loaded. Empty after the visitor has closed the message.
 */
export const unknownValues = computed<Unknown[]>(() => {
  const query = readQuery.value;
  if (closedFor.value === query) return [];
  const byViews = found.value.query === query ? found.value.values : [];
  return [...unreadable(query), ...missingRecords(query), ...byViews];
});

/** Closes the message about them. */
export function closeUnknown(): void {
  closedFor.value = readQuery.peek();
}

/** Adds a value that only its view can check. */
export function noteUnknown(name: keyof ViewState, value: string): void {
  const { parameter, expected } = SLICES[name];
  found.value = { query: readQuery.peek(), values: [{ parameter, value, expected }] };
}

/** Takes the names of records that do not exist out of the state, so that no view says something about them. */
export function dropMissing(): () => void {
  return effect(() => {
    const missing = missingRecords(readQuery.value);
    for (const [name, { parameter, start }] of ALL_SLICES) {
      const ids = missing.filter((one) => one.parameter === parameter).map(({ value }) => value);
      const held = view.peek()[name];
      if (!Array.isArray(held) || !held.some((id) => ids.includes(id))) continue;
      change({ [name]: Array.isArray(start) ? held.filter((id) => !ids.includes(id)) : start });
    }
  });
}

function missingRecords(query: string): Unknown[] {
  const values = new URLSearchParams(query);
  const state = parseAddress(query);
  return ALL_SLICES.flatMap(([name, { parameter, expected, named }]) => {
    if (!named || !values.has(parameter)) return [];
    const missing = named(state[name]).filter(isMissing);
    return missing.map(({ id }) => ({ parameter, value: id, expected }));
  });
}

/** Whether none of its collections has a record. It is not missing as long as one of them has not loaded. */
function isMissing({ id, in: collections }: Named): boolean {
  return collections.every((collection) => {
    if (collection === 'layers') return isMissingLayer(id);
    return data[collection].state.value === 'ready' && data[collection].find(id) === null;
  });
}

function isMissingLayer(id: string): boolean {
  if (LAYERS.some((layer) => layer === id)) return false;
  return (
    catalogueLoading.state.value === 'ready' &&
    !importedCollections.value.some((collection) => collection.id === id)
  );
}

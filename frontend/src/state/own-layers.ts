import { computed } from '@preact/signals';
import type { Collection } from '../api/collection';
import { MOST_DRAWN, type OwnQuery } from '../api/own-layer';
import { ownCollections } from './catalogue';
import type { Day } from './date';
import { OwnLayerData } from './own-layer-data';
import { layersOn } from './shown';

const held = new Map<string, OwnLayerData>();

/** What the page holds of an imported layer. */
export function ownLayer(id: string): OwnLayerData {
  const known = held.get(id) ?? new OwnLayerData(id);
  held.set(id, known);
  return known;
}

/** The imported layers that are switched on. */
export const ownCollectionsOn = computed(() => {
  const on = layersOn.value.split(',');
  return ownCollections.value.filter(({ id }) => on.includes(id));
});

/** What to ask of an imported layer: a small one whole, a large one in view; what has time, as of the day. */
export function ownQuery(
  { itemCount, extent }: Pick<Collection, 'itemCount' | 'extent'>,
  bbox: number[],
  day: Day,
): OwnQuery {
  return {
    ...((itemCount ?? Number.POSITIVE_INFINITY) > MOST_DRAWN && { bbox }),
    ...(extent?.temporal && { day }),
  };
}

/** A feature's name, where its properties have one. */
export function ownTitle(
  properties: Record<string, unknown> | null,
  id: string | number | undefined,
): string {
  const found = ['name', 'title', 'label', 'NAME', 'Name'].map((key) => properties?.[key]);
  return String(found.find((value) => typeof value === 'string' && value !== '') ?? id ?? '');
}

import { type FeatureRef, heldAs, isCollectionName } from '../model/collections';
import type { Slice } from './slice';

/** The feature whose card is open: `feature=routes/meghri-rail`. */
export const feature: Slice<FeatureRef | null> = {
  parameter: 'feature',
  start: null,
  expected: { like: 'routes/meghri-rail' },
  parse(text) {
    const slash = text.indexOf('/');
    const collection = text.slice(0, Math.max(0, slash));
    const id = text.slice(slash + 1);
    return isCollectionName(collection) && id !== '' ? heldAs({ collection, id }) : undefined;
  },
  format: (value) => value && `${value.collection}/${encodeURIComponent(value.id)}`,
};

import type { Geometry } from 'geojson';
import type { AnchorRef } from '../model/anchor';
import {
  COLLECTION_IDS,
  COLLECTIONS,
  collectionOfAnchor,
  type FeatureRef,
  isCollection,
  layerOf,
} from '../model/collections';
import { importedLayer } from './imported-layers';
import type { LayerFeature } from './layer-data';
import { data } from './layers';
import type { Loading } from './loading';

/** The feature that a reference names, from the loaded data; null if it has not loaded or does not exist. */
export function findFeature({ collection, id }: FeatureRef): LayerFeature<{ id?: string }> | null {
  if (isCollection(collection)) return data[collection].find(id);
  return (
    importedLayer(collection).features.value.find((feature) => String(feature.id) === id) ?? null
  );
}

/** A record as it is offered for download and cited: claims and red lines are in smaller collections of their own. */
export function publishedAs({ collection, id }: FeatureRef): FeatureRef {
  const position = collection === 'positions' ? data.positions.find(id)?.properties : null;
  return { collection: position ? layerOf(position) : collection, id };
}

/** The feature on the map that an anchor names, from the loaded layers. */
export function findAnchor({ kind, id }: AnchorRef): LayerFeature<{ name: string }> | null {
  return data[collectionOfAnchor(kind)].find(id) as LayerFeature<{ name: string }> | null;
}

/** Its geometry, if it has one. */
export function anchorGeometry(anchor: AnchorRef): Geometry | null {
  return findAnchor(anchor)?.geometry ?? null;
}

/** What positions are placed by: themselves, and every layer that has an anchor of theirs. */
export const placedBy: readonly Loading[] = [
  data.positions,
  ...COLLECTION_IDS.filter((id) => COLLECTIONS[id].anchor).map((id) => data[id]),
];

/** An actor's name in the neutral lens; its id until the actors have loaded. */
export function actorName(id: string): string {
  return data.actors.find(id)?.properties.name ?? id;
}

/** An issue's name. */
export function issueName(id: string): string {
  return data.issues.find(id)?.properties.name ?? id;
}

/** The issues in their order, by id. */
export function issueOrder(): string[] {
  return [...data.issues.items.value].sort((a, b) => a.order - b.order).map(({ id }) => id);
}

/** A territory's name; its id until it has loaded. */
export function territoryName(id: string): string {
  return data.territories.find(id)?.properties.name ?? id;
}

import type { ActorLine, Issue } from './actor';
import type { Agreement } from './agreement';
import type { AnchorKind } from './anchor';
import type { Assertion } from './assertion';
import type { Boundary, PlacePoint, Territory, Water } from './base';
import type { Disagreement } from './disagreement';
import { type Accord, type Collision, PAIRING_DETAILS } from './pairing';
import type { Position } from './position';
import type { Relation } from './relation';
import type { RouteLine } from './route';
import type { StatementLine } from './statement';

/** The properties that the page holds of each record, by collection of the API. */
export interface Records {
  territories: Territory;
  boundaries: Boundary;
  waters: Water;
  places: PlacePoint;
  routes: RouteLine;
  positions: Position;
  collisions: Omit<Collision, (typeof PAIRING_DETAILS)[number]>;
  accords: Omit<Accord, (typeof PAIRING_DETAILS)[number]>;
  actors: ActorLine;
  issues: Issue;
  statements: StatementLine;
  assertions: Assertion;
  relations: Relation;
  agreements: Agreement;
  disagreements: Disagreement;
}

/** A collection that the page holds. */
export type CollectionId = keyof Records;

/** How the page uses a collection. */
interface CollectionUse {
  /** The kind of anchor that names one of its features. */
  anchor?: AnchorKind;
  /** Whether it is loaded only when one of its lists or cards is opened, because the map does not need it. */
  isLate?: true;
  /** The properties that only a card shows; they are not loaded with the others. */
  details?: readonly string[];
}

/**
 * The registry of the collections that the page holds. Loading, cards, lists, the address and the tests follow it;
 * `views/registry` says what shows each of them.
 */
export const COLLECTIONS: { readonly [K in CollectionId]: CollectionUse } = {
  collisions: { isLate: true, details: PAIRING_DETAILS },
  accords: { isLate: true, details: PAIRING_DETAILS },
  positions: {},
  relations: { isLate: true },
  agreements: { isLate: true },
  disagreements: { isLate: true },
  statements: {},
  assertions: { isLate: true },
  routes: { anchor: 'route' },
  boundaries: { anchor: 'boundary' },
  territories: { anchor: 'territory' },
  places: { anchor: 'place' },
  waters: {},
  actors: {},
  issues: {},
};

/** The ids of the collections. */
export const COLLECTION_IDS = Object.keys(COLLECTIONS) as CollectionId[];

/** Whether the page holds a collection. It does not hold imported ones, or those that only the API has. */
export function isCollection(id: string): id is CollectionId {
  return id in COLLECTIONS;
}

/** Whether a text is a possible name of a collection. Imported ones are known only once the server has been asked. */
export function isCollectionName(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,99}$/.test(text);
}

/** The kinds of record that the panel lists, in this order. */
export const LISTS = [
  'collisions',
  'accords',
  'positions',
  'relations',
  'agreements',
  'disagreements',
  'statements',
  'assertions',
] as const satisfies [CollectionId, ...CollectionId[]];

/** A kind of record in the panel's list. */
export type ListKind = (typeof LISTS)[number];

/** The collection of the features that a kind of anchor names. */
export function collectionOfAnchor(kind: AnchorKind): CollectionId {
  return COLLECTION_IDS.find((id) => COLLECTIONS[id].anchor === kind) as CollectionId;
}

/** The layers that can be switched on and off. `positions` stands for the kinds without a form of their own. */
export const LAYERS = [
  'red-lines',
  'claims',
  'positions',
  'routes',
  'territories',
  'places',
  'waters',
] as const;

/** A layer that can be switched. */
export type LayerId = (typeof LAYERS)[number];

/** The layer that a position belongs to. */
export function layerOf({ kind }: Position): LayerId {
  if (kind === 'red-line') return 'red-lines';
  return kind === 'claim' ? 'claims' : 'positions';
}

/** A feature of a collection of the API, or of an imported layer. */
export interface FeatureRef {
  collection: string;
  id: string;
}

/** Collections whose features are part of another collection that the page holds in full. */
const PARTS: Record<string, CollectionId> = { claims: 'positions', 'red-lines': 'positions' };

/** The same feature in the collection that the page holds: claims and red lines are positions. */
export function heldAs({ collection, id }: FeatureRef): FeatureRef {
  return { collection: PARTS[collection] ?? collection, id };
}

import type { Day } from './date';

/** The layers that can be switched on the map. */
export const LAYERS = [
  'red-lines',
  'claims',
  'positions',
  'routes',
  'territories',
  'places',
  'waters',
] as const;

/** A layer that can be switched. `positions` stands for the kinds without a form of their own. */
export type LayerId = (typeof LAYERS)[number];

/** The collections whose features have a card. */
export const CARDS = [
  'positions',
  'routes',
  'boundaries',
  'territories',
  'places',
  'statements',
  'assertions',
  'relations',
  'agreements',
  'disagreements',
] as const;

/** A collection whose features have a card. */
export type CardCollection = (typeof CARDS)[number];

/** Whether a collection is one of the dossier's with a card; an imported layer is not. */
export function isCardCollection(id: string): id is CardCollection {
  return (CARDS as readonly string[]).includes(id);
}

/** The feature whose card is open: of a collection with a card, or of an imported layer. */
export interface FeatureRef {
  collection: string;
  id: string;
}

/** Where the map looks. */
export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}

/** The parts of the page: on a phone one at a time, on a wide screen the first two are tabs. */
export type Tab = 'map' | 'list' | 'time';

/** The kinds of record that the list shows, one at a time. */
export const LISTS = [
  'positions',
  'relations',
  'agreements',
  'disagreements',
  'statements',
  'assertions',
] as const;

/** What the list holds. */
export type ListKind = (typeof LISTS)[number];

/** The stretch of time that the time line shows. */
export type Span = 'recent' | 'all';

/** Everything that the address holds, and nothing else that decides what is shown. */
export interface ViewState {
  camera: Camera;
  actors: string[];
  /** Ids of {@link LAYERS} and of imported layers. */
  layers: string[];
  date: Day;
  lens: 'neutral';
  feature: FeatureRef | null;
  tab: Tab;
  list: ListKind;
  span: Span;
  /** The data version that is shown, by its identity (`12.3fa9c1`) or number; null for whichever is current. */
  asOf: string | null;
}

/** What the page shows when the address names no camera: Nakhchivan, Syunik and the Aras to Horadiz. */
export const HOME = { west: 44.75, south: 38.55, east: 47.35, north: 39.8 };

/** The same on a screen too narrow for all of that: Syunik. */
export const HOME_NARROW = { west: 45.45, south: 38.7, east: 46.9, north: 39.75 };

/** Syunik on the seed's moment, with the three principals on. */
export const START: ViewState = {
  camera: { zoom: 9, lat: 39.15, lon: 46.1 },
  actors: ['iran', 'azerbaijan', 'armenia'],
  layers: ['red-lines', 'claims', 'routes', 'territories', 'places', 'waters'],
  date: '2024-09-06',
  lens: 'neutral',
  feature: null,
  tab: 'map',
  list: 'positions',
  span: 'recent',
  asOf: null,
};

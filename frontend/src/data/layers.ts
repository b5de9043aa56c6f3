import { computed, effect, signal } from '@preact/signals';
import { ACTOR_DETAILS } from '../model/actor';
import { PLACE_POINT } from '../model/base';
import { COLLECTION_IDS, COLLECTIONS, type CollectionId, type Records } from '../model/collections';
import { POSITION_DETAILS } from '../model/position';
import { ROUTE_DETAILS } from '../model/route';
import { STATEMENT_LINE, STATEMENT_POINT } from '../model/statement';
import { actorSymbols, symbolOf } from '../symbols/actor';
import { collisionCounts } from './analysis';
import { loadCatalogue } from './catalogue';
import { type Layer, LayerData } from './layer-data';
import { release } from './release';
import { DETAILS, type Detail, detailFor, fetchJson, type LayerQuery } from './request';

/** Records are shown on the base layers and the routes, so their own geometry may stay coarse. */
const COARSE: LayerQuery = { detail: DETAILS[0] };

/** The usual query of a collection. The other collections load coarsely, without their details. */
const USUAL: { readonly [K in CollectionId]?: LayerQuery } = {
  // Positions are drawn on what they govern, and a card loads their evidence and notes, so the list needs neither.
  positions: { without: POSITION_DETAILS, isPlaceless: true },
  // Titles and anchors, for lists and cards.
  statements: { only: STATEMENT_LINE, isPlaceless: true },
  routes: { ...COARSE, without: ROUTE_DETAILS },
  places: { only: ['geometry', ...PLACE_POINT] },
  actors: { without: ACTOR_DETAILS, isPlaceless: true },
  issues: { isPlaceless: true },
};

function usualOf(id: CollectionId): LayerQuery {
  const { details } = COLLECTIONS[id];
  return USUAL[id] ?? (details ? { ...COARSE, without: details } : COARSE);
}

/** The page's layers, one for each collection of the registry. */
export const data = Object.fromEntries(
  COLLECTION_IDS.map((id) => [id, new LayerData(id, usualOf(id))]),
) as unknown as { readonly [K in CollectionId]: LayerData<Records[K]> };

// Map and lists use the symbols of the actors' own records.
effect(() => {
  actorSymbols.value = new Map(data.actors.items.value.map((one) => [one.id, symbolOf(one)]));
});

/** Whether the map's first picture has been drawn or has failed. Everything that it does not need waits for this. */
export const isMapDrawn = signal(false);

/** The layers that the first picture is drawn from. */
const BASE = [data.territories, data.boundaries, data.waters] as const;

/**
 * Loads what the first picture needs, in the order in which it becomes visible: the coarse base, then the
 * positions and the base in the zoom's detail, then the statements. A failed layer is left out, and reports
 * itself. `zoomNow` is the map's zoom, which is final only when the map is there.
 */
export async function loadEverything(zoomNow: () => number): Promise<void> {
  // The lists show the actors at once, and no position is drawn before its actor's colour is known.
  const actors = data.actors.load();
  await Promise.all(BASE.map((layer) => layer.load(COARSE)));
  void paint().then(() => {
    isMapDrawn.value = true;
  });
  // Requested while the browser draws the base, which needs no network.
  const zoom = zoomNow();
  const held = Promise.all([
    data.positions.load(),
    data.routes.load(routesIn(detailFor(zoom))),
    actors,
    data.places.load(),
    data.issues.load(),
  ]);
  await paint();
  await Promise.all([held, refineBase(zoom)]);
  // If a list of them was opened, more than this is loaded already.
  if (data.statements.state.peek() === 'idle' || data.statements.state.peek() === 'failed') {
    await data.statements.load({ only: STATEMENT_POINT, isPlaceless: true });
  }
  await collisionCounts.ask();
  await loadCatalogue();
}

/** Loads what the crossing shows, in the order in which it becomes visible. A failed layer reports itself. */
export async function loadCrossing(): Promise<void> {
  // A visitor who comes from the map has all of it, in finer lines.
  const drawn = [...BASE, data.routes, data.positions];
  if (drawn.every(({ state }) => state.peek() === 'ready')) return;
  await Promise.all([
    ...BASE.map((layer) => layer.load(COARSE)),
    data.actors.load(),
    loadRoutes(),
    data.positions.load(),
  ]);
}

/** Loads what every screen without a map needs: actors, issues and positions. */
export async function loadRecords(): Promise<void> {
  await Promise.all([data.actors.load(), data.issues.load(), data.positions.load()]);
}

/** Requests the titles and anchors of the statements, when a list or a card needs them. */
export async function loadStatements(): Promise<void> {
  await data.statements.load(USUAL.statements);
}

/** Loads the routes and the territories that they cross, in coarse lines. */
export async function loadRoutes(): Promise<void> {
  await Promise.all([
    data.territories.state.peek() === 'ready' ? null : data.territories.load(COARSE),
    data.routes.state.peek() === 'ready' ? null : data.routes.load(USUAL.routes),
  ]);
}

/** Lets the browser draw what has loaded. A hidden page draws nothing, so this does not wait long. */
function paint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** Loads the collections that the map does not need, when one of their lists or cards is opened. */
export function loadLate(id: CollectionId): void {
  if (COLLECTIONS[id].isLate) void data[id].load();
}

function routesIn(detail: Detail): LayerQuery {
  return { detail, without: ROUTE_DETAILS };
}

/** Requests the base and the routes in the detail of a zoom, if they have loaded at all. */
export async function refineBase(zoom: number): Promise<void> {
  const detail = detailFor(zoom);
  const base = BASE.filter(({ layer }) => layer.peek() !== null);
  const isRouteThere = data.routes.state.peek() === 'ready';
  await Promise.all([
    ...base.map((layer) => layer.load({ detail })),
    ...(isRouteThere ? [data.routes.load(routesIn(detail))] : []),
  ]);
}

/**
 * Some layer, for the data version: all layers of the page have the same one. It peeks at the layer, because a layer
 * that is read counts as needed.
 */
const someLayer = computed<Layer<unknown> | null>(
  () =>
    Object.values(data)
      .find(({ state }) => state.value === 'ready')
      ?.layer.peek() ?? null,
);

/** The data version shown, once any layer has loaded. */
export const dataVersion = computed(() => someLayer.value?.version ?? null);

/** The identity of the data version shown, for permanent addresses. */
export const dataVersionId = computed(() => someLayer.value?.versionIdentity ?? null);

/** The day on which the data version that is shown was published. */
export const dataVersionDay = computed(() => someLayer.value?.timeStamp?.slice(0, 10) ?? null);

/** The number of the current version, if the page shows a requested one; `failed` if it did not load. */
export const currentVersion = signal<number | 'failed' | null>(null);

/** Requests the current version. Never throws: see {@link currentVersion}. */
export async function loadCurrentVersion(): Promise<void> {
  if (release) {
    currentVersion.value = Number.parseInt(release.identity, 10);
    return;
  }
  const smallest = './ogc/collections/issues/items?limit=1&skipGeometry=true&properties=id';
  const answer = await fetchJson(smallest).catch(() => null);
  currentVersion.value = (answer as Partial<Layer<unknown>> | null)?.version ?? 'failed';
}

/** The last date with any evidence. */
export const lastEvidence = computed(() => {
  const given =
    data.positions.layer.value?.lastEvidence ?? data.statements.layer.value?.lastEvidence;
  if (given) return given.slice(0, 10);
  const dates = data.positions.items.value.map((position) => position.lastEvidence);
  return dates.sort().at(-1)?.slice(0, 10) ?? null;
});

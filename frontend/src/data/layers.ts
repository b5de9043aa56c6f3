import { computed, effect, signal } from '@preact/signals';
import { ACTOR_DETAILS } from '../model/actor';
import { PLACE_POINT } from '../model/base';
import { COLLECTIONS, type CollectionId, type Records } from '../model/collections';
import { POSITION_DETAILS } from '../model/position';
import { ROUTE_DETAILS } from '../model/route';
import { STATEMENT_LINE, STATEMENT_POINT } from '../model/statement';
import { actorSymbols, symbolOf } from '../symbols/actor';
import { collisionCounts, loadCollisionCounts } from './analysis';
import { loadCatalogue } from './catalogue';
import { type Layer, LayerData } from './layer-data';
import { release } from './release';
import { DETAILS, type Detail, detailFor, fetchJson, type LayerQuery } from './request';

/** The layers that the page holds, one for each collection of the registry. */
export const data = Object.fromEntries(
  Object.keys(COLLECTIONS).map((id) => [id, new LayerData(id)]),
) as { readonly [K in CollectionId]: LayerData<Records[K]> };

// The symbols of the map and the lists are those of the actors' own records.
effect(() => {
  actorSymbols.value = new Map(data.actors.items.value.map((one) => [one.id, symbolOf(one)]));
});

/** Whether the map's first picture has been drawn, or cannot be: what is not needed for it waits so long. */
export const isMapDrawn = signal(false);

/** The layers that the first picture is drawn from. */
const BASE = [data.territories, data.boundaries, data.waters] as const;

/** Records are shown on the base and the routes; their own geometry may stay coarse. */
const COARSE: LayerQuery = { detail: DETAILS[0] };

/** Positions are drawn on what they govern, and their evidence and notes are read one at a time: neither is needed of all. */
const POSITIONS: LayerQuery = { without: POSITION_DETAILS, isPlaceless: true };

/**
 * Loads what the first picture needs, in the order in which it is seen: the base coarsely, then the base
 * in the zoom's detail and the positions, then the statements. What fails is left out, and says so itself.
 */
export async function loadEverything(zoom: number): Promise<void> {
  // The lists show the actors at once, and nothing is drawn of a position before its actor's colour is known.
  const actors = data.actors.load({ without: ACTOR_DETAILS, isPlaceless: true });
  await Promise.all(BASE.map((layer) => layer.load(COARSE)));
  void paint().then(() => {
    isMapDrawn.value = true;
  });
  // Without territories there is no map to draw the rest on; the page then offers to try again.
  if (data.territories.state.peek() === 'failed') return;
  // Asked for while the browser draws the base, which needs no network.
  const held = Promise.all([
    data.positions.load(POSITIONS),
    data.routes.load(routesIn(detailFor(zoom))),
    actors,
    data.places.load({ only: ['geometry', ...PLACE_POINT] }),
    data.issues.load({ isPlaceless: true }),
  ]);
  await paint();
  await Promise.all([held, refineBase(zoom)]);
  // Whoever asked for a list of them already has more.
  if (data.statements.state.peek() === 'idle' || data.statements.state.peek() === 'failed') {
    await data.statements.load({ only: STATEMENT_POINT, isPlaceless: true });
  }
  // Whatever tells of them has asked already; a failure is for the visitor to try again.
  if (collisionCounts.state.peek() === 'idle') await loadCollisionCounts();
  await loadCatalogue();
}

/** Loads what the crossing is drawn of, in the order in which it is seen. What fails says so itself. */
export async function loadCrossing(): Promise<void> {
  // Whoever comes from the map has it all, and in finer lines.
  const drawn = [...BASE, data.routes, data.positions];
  if (drawn.every(({ state }) => state.peek() === 'ready')) return;
  await Promise.all([
    ...BASE.map((layer) => layer.load(COARSE)),
    data.actors.load({ without: ACTOR_DETAILS, isPlaceless: true }),
    loadRoutes(),
    data.positions.load(POSITIONS),
  ]);
}

/** Loads what every screen without a map needs: who there is, on which matters, and the positions. */
export async function loadRecords(): Promise<void> {
  await Promise.all([
    data.actors.load({ without: ACTOR_DETAILS, isPlaceless: true }),
    data.issues.load({ isPlaceless: true }),
    data.positions.load(POSITIONS),
  ]);
}

/** Asks for the titles of the statements and what they bear on, when a list or a card needs them. */
export async function loadStatements(): Promise<void> {
  await data.statements.load({ only: STATEMENT_LINE, isPlaceless: true });
}

/** Loads the routes and the territories that they run through, without fine lines. */
export async function loadRoutes(): Promise<void> {
  await Promise.all([
    data.territories.state.peek() === 'ready' ? null : data.territories.load(COARSE),
    data.routes.state.peek() === 'ready'
      ? null
      : data.routes.load({ ...COARSE, without: ROUTE_DETAILS }),
  ]);
}

/** Lets the browser draw what has come. A hidden page draws nothing, so it does not wait long either. */
function paint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** Loads the collections that the map does without, when one of their lists or cards is opened. */
export function loadLate(id: CollectionId): void {
  const { isLate, details } = COLLECTIONS[id];
  if (isLate) void data[id].load(details ? { ...COARSE, without: details } : COARSE);
}

function routesIn(detail: Detail): LayerQuery {
  return { detail, without: ROUTE_DETAILS };
}

/** Asks for the base and the routes in the detail that a zoom needs, as far as they have come at all. */
export async function refineBase(zoom: number): Promise<void> {
  const detail = detailFor(zoom);
  const base = BASE.filter(({ layer }) => layer.peek() !== null);
  const isRouteThere = data.routes.state.peek() === 'ready';
  await Promise.all([
    ...base.map((layer) => layer.load({ detail })),
    ...(isRouteThere ? [data.routes.load(routesIn(detail))] : []),
  ]);
}

/** The layer that told of the data version: any does, for all that the page holds are of one version. */
const someLayer = computed<Layer<unknown> | null>(
  () =>
    Object.values(data)
      .map(({ layer }) => layer.value)
      .find((layer) => layer !== null) ?? null,
);

/** The data version that is shown, once any layer has come. */
export const dataVersion = computed(() => someLayer.value?.version ?? null);

/** What names the data version that is shown in addresses that stay. */
export const dataVersionId = computed(() => someLayer.value?.versionIdentity ?? null);

/** The day on which the data version that is shown was published. */
export const dataVersionDay = computed(() => someLayer.value?.timeStamp?.slice(0, 10) ?? null);

/** The number of the version that is current, where the page shows one that was asked for. */
export const currentVersion = signal<number | null>(null);

/** Asks which version is current. Not knowing it is no failure: the page then does not speak of it. */
export async function loadCurrentVersion(): Promise<void> {
  if (release) {
    currentVersion.value = Number.parseInt(release.identity, 10);
    return;
  }
  const smallest = './ogc/collections/issues/items?limit=1&skipGeometry=true&properties=id';
  const answer = await fetchJson(smallest).catch(() => null);
  currentVersion.value = (answer as Partial<Layer<unknown>> | null)?.version ?? null;
}

/** The last date for which there is any evidence. */
export const lastEvidence = computed(() => {
  const given =
    data.positions.layer.value?.lastEvidence ?? data.statements.layer.value?.lastEvidence;
  if (given) return given.slice(0, 10);
  const dates = data.positions.items.value.map((position) => position.lastEvidence);
  return dates.sort().at(-1)?.slice(0, 10) ?? null;
});

import { computed, signal } from '@preact/signals';
import { ACTOR_DETAILS, type ActorLine, type Issue } from '../api/actor';
import { DETAILS, type Detail, detailFor, type LayerQuery } from '../api/address';
import type { Agreement } from '../api/agreement';
import type { Assertion } from '../api/assertion';
import {
  type Boundary,
  PLACE_POINT,
  type PlacePoint,
  type Territory,
  type Water,
} from '../api/base';
import { fetchCurrentVersion } from '../api/current-version';
import type { Disagreement } from '../api/disagreement';
import type { Position } from '../api/position';
import type { Relation } from '../api/relation';
import { ROUTE_DETAILS, type RouteLine } from '../api/route';
import { STATEMENT_LINE, type StatementLine } from '../api/statement';
import { loadCatalogue } from './catalogue';
import type { Day } from './date';
import { LayerData } from './layer-data';

/** Every layer that the page uses. */
export const data = {
  territories: new LayerData<Territory>('territories'),
  boundaries: new LayerData<Boundary>('boundaries'),
  waters: new LayerData<Water>('waters'),
  places: new LayerData<PlacePoint>('places'),
  routes: new LayerData<RouteLine>('routes'),
  positions: new LayerData<Position>('positions'),
  actors: new LayerData<ActorLine>('actors'),
  issues: new LayerData<Issue>('issues'),
  statements: new LayerData<StatementLine>('statements'),
  assertions: new LayerData<Assertion>('assertions'),
  relations: new LayerData<Relation>('relations'),
  agreements: new LayerData<Agreement>('agreements'),
  disagreements: new LayerData<Disagreement>('disagreements'),
};

/** Whether the map's first picture has been drawn, or cannot be: what is not needed for it waits so long. */
export const isMapDrawn = signal(false);

/** The layers without which there is no map. */
const BASE = [data.territories, data.boundaries, data.waters] as const;

/**
 * Loads what the first picture needs, in the order in which it is seen: the base coarsely, then the
 * base in the zoom's detail and what is held on the day, then the rest of time.
 */
export async function loadEverything(zoom: number, day: Day): Promise<void> {
  // The lists show the actors at once, and nothing is drawn of a position before its actor's colour is known.
  const actors = data.actors.load({ without: ACTOR_DETAILS, isPlaceless: true });
  await Promise.all(BASE.map((layer) => layer.load({ detail: DETAILS[0] })));
  void paint().then(() => {
    isMapDrawn.value = true;
  });
  // Without the base there is no map to draw the rest on; the page then offers to try again.
  if (BASE.some((layer) => layer.state.peek() === 'failed')) return;
  // Asked for while the browser draws the base, which needs no network.
  const held = Promise.all([
    data.positions.load({ ...POSITIONS, day }),
    data.routes.load(routesIn(detailFor(zoom))),
    actors,
    data.places.load({ only: ['geometry', ...PLACE_POINT] }),
    data.issues.load({ isPlaceless: true }),
  ]);
  await paint();
  await Promise.all([held, refineBase(zoom)]);
  await data.positions.load(POSITIONS);
  await data.statements.load({ only: STATEMENT_LINE, isPlaceless: true });
  await loadCatalogue();
}

/** Lets the browser draw what has come. A hidden page draws nothing, so it does not wait long either. */
function paint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** Records are shown on the base and the routes; their own geometry may stay coarse. */
export const COARSE: LayerQuery = { detail: DETAILS[0] };

/** Positions are drawn on what they govern, and their evidence is read one at a time: neither is needed of all. */
const POSITIONS: LayerQuery = { without: ['statements'], isPlaceless: true };

function routesIn(detail: Detail): LayerQuery {
  return { detail, without: ROUTE_DETAILS };
}

/** Asks for the base and the routes in the detail that a zoom needs. */
export async function refineBase(zoom: number): Promise<void> {
  // Before the first picture, or after a failure, there is nothing to refine.
  if (BASE.some((layer) => layer.layer.peek() === null)) return;
  const detail = detailFor(zoom);
  const isRouteThere = data.routes.state.peek() === 'ready';
  await Promise.all([
    ...BASE.map((layer) => layer.load({ detail })),
    ...(isRouteThere ? [data.routes.load(routesIn(detail))] : []),
  ]);
}

/** The data version that is shown, once any layer has come. */
export const shownVersion = computed(() => data.territories.layer.value?.version ?? null);

/** What names the data version that is shown in addresses that stay. */
export const shownIdentity = computed(() => data.territories.layer.value?.versionIdentity ?? null);

/** The day on which the data version that is shown was published. */
export const shownVersionDay = computed(
  () => data.territories.layer.value?.timeStamp?.slice(0, 10) ?? null,
);

/** The number of the version that is current, where the page shows one that was asked for. */
export const currentVersion = signal<number | null>(null);

/** Asks which version is current. Not knowing it is no failure: the page then does not speak of it. */
export async function loadCurrentVersion(): Promise<void> {
  currentVersion.value = await fetchCurrentVersion().catch(() => null);
}

/** The last date for which there is any evidence. */
export const lastEvidence = computed(() => {
  const given =
    data.positions.layer.value?.lastEvidence ?? data.statements.layer.value?.lastEvidence;
  if (given) return given.slice(0, 10);
  const dates = data.positions.items.value.map((position) => position.lastEvidence);
  return dates.sort().at(-1)?.slice(0, 10) ?? null;
});

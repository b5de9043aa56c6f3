import { computed, signal } from '@preact/signals';
import type { Actor, Issue } from '../api/actor';
import { DETAILS, detailFor, type LayerQuery } from '../api/address';
import type { Agreement } from '../api/agreement';
import type { Assertion } from '../api/assertion';
import type { Boundary, Place, Territory, Water } from '../api/base';
import { fetchCurrentVersion } from '../api/current-version';
import type { Disagreement } from '../api/disagreement';
import type { Position } from '../api/position';
import type { Relation } from '../api/relation';
import type { Route } from '../api/route';
import type { Statement } from '../api/statement';
import { loadCatalogue } from './catalogue';
import type { Day } from './date';
import { LayerData } from './layer-data';

/** Every layer that the page uses. */
export const data = {
  territories: new LayerData<Territory>('territories'),
  boundaries: new LayerData<Boundary>('boundaries'),
  waters: new LayerData<Water>('waters'),
  places: new LayerData<Place>('places'),
  routes: new LayerData<Route>('routes'),
  positions: new LayerData<Position>('positions'),
  actors: new LayerData<Actor>('actors'),
  issues: new LayerData<Issue>('issues'),
  statements: new LayerData<Statement>('statements'),
  assertions: new LayerData<Assertion>('assertions'),
  relations: new LayerData<Relation>('relations'),
  agreements: new LayerData<Agreement>('agreements'),
  disagreements: new LayerData<Disagreement>('disagreements'),
};

/** The layers without which there is no map. */
const BASE = [data.territories, data.boundaries, data.waters] as const;

/**
 * Loads what the first picture needs, in the order in which it is seen: the base coarsely, then the
 * base in the zoom's detail and what is held on the day, then the rest of time.
 */
export async function loadEverything(zoom: number, day: Day): Promise<void> {
  await Promise.all(BASE.map((layer) => layer.load({ detail: DETAILS[0] })));
  // Without the base there is no map to draw the rest on; the page then offers to try again.
  if (BASE.some((layer) => layer.state.peek() === 'failed')) return;
  await paint();
  await Promise.all([
    refineBase(zoom),
    data.actors.load(),
    data.issues.load(),
    data.places.load(),
    data.routes.load({ detail: detailFor(zoom) }),
    data.positions.load({ ...COARSE, day }),
  ]);
  await data.positions.load(COARSE);
  await data.statements.load(COARSE);
  await loadCatalogue();
}

/** Lets the browser draw what has come. A hidden page draws nothing, so it does not wait long either. */
function paint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** Records are drawn on the base and the routes; their own geometry may stay coarse. */
export const COARSE: LayerQuery = { detail: DETAILS[0] };

/** Asks for the base and the routes in the detail that a zoom needs. */
export async function refineBase(zoom: number): Promise<void> {
  // Before the first picture, or after a failure, there is nothing to refine.
  if (BASE.some((layer) => layer.layer.peek() === null)) return;
  const detail = detailFor(zoom);
  const isRouteThere = data.routes.state.peek() === 'ready';
  const layers = isRouteThere ? [...BASE, data.routes] : BASE;
  await Promise.all(layers.map((layer) => layer.load({ detail })));
}

/** The data version that is shown, once any layer has come. */
export const shownVersion = computed(() => data.territories.layer.value?.version ?? null);

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

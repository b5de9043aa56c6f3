import { computed } from '@preact/signals';
import type { Actor, Issue } from '../api/actor';
import { DETAILS, detailFor } from '../api/address';
import type { Boundary, Place, Territory, Water } from '../api/base';
import type { Position } from '../api/position';
import type { Route } from '../api/route';
import type { Statement } from '../api/statement';
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
};

/** The layers without which there is no map. */
const BASE = [data.territories, data.boundaries, data.waters] as const;

/** The layers that say who holds what. */
const DOSSIER = [data.actors, data.issues, data.routes, data.places, data.positions] as const;

/** Loads the base coarsely, then what stands on it, then the evidence: in the order it is needed. */
export async function loadEverything(zoom: number): Promise<void> {
  await Promise.all(BASE.map((layer) => layer.load(DETAILS[0])));
  await Promise.all([refineBase(zoom), ...DOSSIER.map((layer) => loadDossierLayer(layer, zoom))]);
  await data.statements.load(DETAILS[0]);
}

/** Asks for the base and the routes in the detail that a zoom needs. */
export async function refineBase(zoom: number): Promise<void> {
  const detail = detailFor(zoom);
  await Promise.all(BASE.map((layer) => layer.load(detail)));
  if (data.routes.state.peek() === 'ready') await data.routes.load(detail);
}

function loadDossierLayer(layer: (typeof DOSSIER)[number], zoom: number): Promise<void> {
  if (layer === data.routes) return layer.load(detailFor(zoom));
  // Positions are drawn on the base and the routes, so their own geometry may stay coarse.
  return layer.load(layer === data.positions ? DETAILS[0] : undefined);
}

/** The data version that is shown, once any layer has come. */
export const shownVersion = computed(() => data.territories.layer.value?.version ?? null);

/** The last date for which there is any evidence. */
export const lastEvidence = computed(() => {
  const given =
    data.positions.layer.value?.lastEvidence ?? data.statements.layer.value?.lastEvidence;
  if (given) return given.slice(0, 10);
  const dates = data.positions.items.value.map((position) => position.lastEvidence);
  return dates.sort().at(-1)?.slice(0, 10) ?? null;
});

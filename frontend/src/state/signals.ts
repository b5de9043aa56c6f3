import { computed, effect, signal } from '@preact/signals';
import { importedCollections } from '../data/catalogue';
import { data } from '../data/layers';
import { anchorGeometry } from '../data/resolver';
import { type AnchorRef, partsOf } from '../model/anchor';
import { changeDays, changedOn } from '../model/changes';
import {
  collectionOfAnchor,
  type FeatureRef,
  LAYERS,
  type LayerId,
  layerOf,
} from '../model/collections';
import { addDays, type Day, firstDay } from '../model/date';
import { hasPlace, heldOn, isHeldOn } from '../model/position';
import { isRouteShownOn, isRouteVisible } from '../model/route';
import { isDateDragged } from './dragged';
import { view } from './store';

/** The date shown. It is a signal of its own, so that a pan does not count as a change of the date. */
export const currentDate = computed(() => view.value.date);

/**
 * The date that the map and the counts follow: the one shown; of a date that is dragged the latest, whenever the
 * browser has time between two frames.
 */
const followedDate = signal(currentDate.peek());
let isToFollow = false;
effect(() => {
  const date = currentDate.value;
  if (!isDateDragged.value) followedDate.value = date;
  else if (!isToFollow) {
    isToFollow = true;
    setTimeout(() => {
      isToFollow = false;
      followedDate.value = currentDate.peek();
    });
  }
});

/** The zoom shown. */
export const currentZoom = computed(() => view.value.camera.zoom);

/**
 * The feature whose card is open on the map. It stays the same object during a pan, so a pan does not count as a
 * change.
 */
export const selectedFeature = computed(() =>
  view.value.screen === 'map' ? view.value.feature : null,
);

/** The open clause, once its agreement has loaded. */
export const shownClause = computed(() => {
  const { screen, clause } = view.value;
  if (screen !== 'clauses' || clause === null) return null;
  const agreement = data.agreements.find(clause.agreement)?.properties;
  return agreement?.clauses.find(({ id }) => id === clause.clause) ?? null;
});

/** What is lit up on the map: the feature whose card is open, or the subject of the open clause. */
export const litFeatures = computed<FeatureRef[]>(() => {
  const feature = selectedFeature.value;
  if (feature) return [feature];
  return (shownClause.value?.anchors ?? []).map(({ kind, id }) => ({
    collection: collectionOfAnchor(kind),
    id,
  }));
});

/** The collections whose cards light up their place, and dim everything else. */
const PAIRS = ['collisions', 'accords'];

/** Whether the open card is about a pair of positions. */
export const isPairing = computed(() => PAIRS.includes(selectedFeature.value?.collection ?? ''));

const layerSignals = new Map(
  LAYERS.map((id) => [id, computed(() => view.value.layers.includes(id))] as const),
);

/** Whether a layer is switched on. */
export function isLayerOn(id: LayerId): boolean {
  return layerSignals.get(id)?.value ?? false;
}

// Joined to one string, so that a pan (which makes a new state) does not count as a change of the actors.
const actorsOn = computed(() => view.value.actors.join());
/** The layers that are switched on, joined. */
const layersOn = computed(() => view.value.layers.join());

/**
 * The ids of the actors that hold positions, in the dossier's order; empty until they have loaded. The dossier has
 * further actors that only speak in a statement.
 */
export const actorOrder = computed(() =>
  data.actors.items.value
    .filter((actor) => actor.principal)
    .sort((a, b) => a.order - b.order)
    .map((actor) => actor.id),
);

/** All positions of the shown actors, at any time. */
export const shownPositions = computed(() => {
  const actors = actorsOn.value.split(',');
  return data.positions.items.value.filter(({ actor }) => actors.includes(actor));
});

/** The days on which something may change: a position or route begins, ends, or passes its last evidence. */
const turningDays = computed(() => {
  const days = new Set(changeDays(data.positions.items.value, data.routes.items.value));
  for (const { lastEvidence } of data.positions.items.value) {
    days.add(addDays(firstDay(lastEvidence), 1));
  }
  for (const { validFrom, validTo } of data.routes.items.value) {
    for (const day of [validFrom, validTo]) if (day) days.add(firstDay(day));
  }
  return [...days].sort();
});

/** A day before all of them. */
const EARLIEST: Day = '0000-01-01';

/**
 * The first day from which everything was as on the date shown. Drawings depend on it, so that a step of the time
 * line without a change redraws nothing.
 */
export const unchangedSince = computed(
  () => turningDays.value.findLast((day) => day <= followedDate.value) ?? EARLIEST,
);

/** The positions of the shown actors on the date shown. */
export const heldPositions = computed(() =>
  heldOn(data.positions.items.value, unchangedSince.value, actorsOn.value.split(',')),
);

/** The positions of these whose layer is on; empty until the actors' colours have loaded, or failed to load. */
export const drawnPositions = computed(() => {
  const { state } = data.actors;
  if (state.value === 'idle' || state.value === 'loading') return [];
  const layers = layersOn.value.split(',');
  const drawn = heldPositions.value.filter((position) => layers.includes(layerOf(position)));
  const opened = openedPosition.value;
  return opened && !drawn.includes(opened) ? [...drawn, opened] : drawn;
});

/** The position whose card is open, if it is held on the date. It is drawn even if its actor or layer is off. */
const openedPosition = computed(() => {
  const feature = selectedFeature.value;
  if (feature?.collection !== 'positions') return null;
  const position = data.positions.find(feature.id)?.properties ?? null;
  return position && isHeldOn(position, unchangedSince.value) ? position : null;
});

/** The drawn positions that are on the map: they govern something that has a shape at the zoom. */
export const placedPositions = computed(() =>
  drawnPositions.value.filter(
    (position) => hasPlace(position) && partsOf(position, 'governs').some(hasShape),
  ),
);

/** Whether a thing has a shape on the map. A schematic route that is hidden at the zoom has none. */
function hasShape(anchor: AnchorRef): boolean {
  const route = anchor.kind === 'route' ? data.routes.find(anchor.id) : null;
  if (route && !isRouteVisible(route.properties, currentZoom.value)) return false;
  return anchorGeometry(anchor) !== null;
}

/**
 * The ids of positions that begin or end on the date shown, as one string: on most days it is empty and does not
 * change.
 */
const changedIds = computed(() => {
  const { began, ended, replaced } = changedOn(shownPositions.value, followedDate.value);
  const both = replaced.flatMap(({ was, is }) => [was, is]);
  return [...began, ...ended, ...both].map(({ id }) => id).join();
});

/** The positions of the shown actors that begin or end on the date shown. */
export const changedPositions = computed(() =>
  changedIds.value === ''
    ? []
    : changedIds.value.split(',').flatMap((id) => data.positions.find(id)?.properties ?? []),
);

/** The days on which something of the shown actors, or a route, changes. */
export const changes = computed(() => changeDays(shownPositions.value, data.routes.items.value));

/** The imported layers that are switched on. */
export const importedCollectionsOn = computed(() => {
  const on = layersOn.value.split(',');
  return importedCollections.value.filter(({ id }) => on.includes(id));
});

/** The routes on the map: they have an alignment, exist on the date, and are not hidden at the zoom. */
export const drawnRoutes = computed(() =>
  isLayerOn('routes')
    ? data.routes.features.value.filter(
        ({ geometry, properties }) =>
          geometry !== null &&
          isRouteShownOn(properties, unchangedSince.value) &&
          isRouteVisible(properties, currentZoom.value),
      )
    : [],
);

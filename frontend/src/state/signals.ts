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

/** The date shown. A signal of its own, so that a pan does not look like a change of it. */
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

/** The feature whose card is open on the map. Equal only when it is the same object, which a pan keeps. */
export const selectedFeature = computed(() =>
  view.value.screen === 'map' ? view.value.feature : null,
);

/** The clause that is read, once its agreement has come. */
export const shownClause = computed(() => {
  const { screen, clause } = view.value;
  if (screen !== 'clauses' || clause === null) return null;
  const agreement = data.agreements.find(clause.agreement)?.properties;
  return agreement?.clauses.find(({ id }) => id === clause.clause) ?? null;
});

/** What is lit up on the map: the feature whose card is open, or what the clause that is read is about. */
export const litFeatures = computed<FeatureRef[]>(() => {
  const feature = selectedFeature.value;
  if (feature) return [feature];
  return (shownClause.value?.anchors ?? []).map(({ kind, id }) => ({
    collection: collectionOfAnchor(kind),
    id,
  }));
});

const layerSignals = new Map(
  LAYERS.map((id) => [id, computed(() => view.value.layers.includes(id))] as const),
);

/** Whether a layer is switched on. */
export function isLayerOn(id: LayerId): boolean {
  return layerSignals.get(id)?.value ?? false;
}

// Joined, so that a pan (which makes a new state) does not look like a change of the actors.
const actorsOn = computed(() => view.value.actors.join());
/** The layers switched on, joined. */
const layersOn = computed(() => view.value.layers.join());

/**
 * The ids of the actors that hold positions, in the dossier's order; none before they have come. The
 * dossier knows more actors: those that only speak in a statement.
 */
export const actorOrder = computed(() =>
  data.actors.items.value
    .filter((actor) => actor.principal)
    .sort((a, b) => a.order - b.order)
    .map((actor) => actor.id),
);

/** All positions of the actors shown, whenever they were held. */
export const shownPositions = computed(() => {
  const actors = actorsOn.value.split(',');
  return data.positions.items.value.filter(({ actor }) => actors.includes(actor));
});

/** The days from which on something can look otherwise: it begins, ends, or has its last evidence behind it. */
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

/** Before all of them. */
const EARLIEST: Day = '0000-01-01';

/**
 * The first day since which all was as it is on the date shown. What is drawn follows it, so that a step of the
 * time line draws nothing anew where nothing changes.
 */
export const unchangedSince = computed(
  () => turningDays.value.findLast((day) => day <= followedDate.value) ?? EARLIEST,
);

/** The positions of the actors shown, on the date shown. */
export const heldPositions = computed(() =>
  heldOn(data.positions.items.value, unchangedSince.value, actorsOn.value.split(',')),
);

/** Those of them whose layer is on; none before the actors' colours are known, or have failed to come. */
export const drawnPositions = computed(() => {
  const { state } = data.actors;
  if (state.value === 'idle' || state.value === 'loading') return [];
  const layers = layersOn.value.split(',');
  const drawn = heldPositions.value.filter((position) => layers.includes(layerOf(position)));
  const opened = openedPosition.value;
  return opened && !drawn.includes(opened) ? [...drawn, opened] : drawn;
});

/** The position whose card is open, if it is held on the date: it is drawn even where its actor or layer is off. */
const openedPosition = computed(() => {
  const feature = selectedFeature.value;
  if (feature?.collection !== 'positions') return null;
  const position = data.positions.find(feature.id)?.properties ?? null;
  return position && isHeldOn(position, unchangedSince.value) ? position : null;
});

/** Those of the drawn positions that are on the map: they govern something that has a shape at the zoom. */
export const placedPositions = computed(() =>
  drawnPositions.value.filter(
    (position) => hasPlace(position) && partsOf(position, 'governs').some(hasShape),
  ),
);

/** Whether a thing has a shape on the map. A schematic route hidden at the zoom has none. */
function hasShape(anchor: AnchorRef): boolean {
  const route = anchor.kind === 'route' ? data.routes.find(anchor.id) : null;
  if (route && !isRouteVisible(route.properties, currentZoom.value)) return false;
  return anchorGeometry(anchor) !== null;
}

/** Which of them begin or end with the date shown, as one text: most days it is the same, empty one. */
const changedIds = computed(() => {
  const { began, ended, replaced } = changedOn(shownPositions.value, followedDate.value);
  const both = replaced.flatMap(({ was, is }) => [was, is]);
  return [...began, ...ended, ...both].map(({ id }) => id).join();
});

/** The positions of the actors shown that begin or end with the date shown. */
export const changedPositions = computed(() =>
  changedIds.value === ''
    ? []
    : changedIds.value.split(',').flatMap((id) => data.positions.find(id)?.properties ?? []),
);

/** The days on which something of the actors shown, or a route, changes. */
export const changes = computed(() => changeDays(shownPositions.value, data.routes.items.value));

/** The imported layers that are switched on. */
export const importedCollectionsOn = computed(() => {
  const on = layersOn.value.split(',');
  return importedCollections.value.filter(({ id }) => on.includes(id));
});

/** The routes that are on the map: with an alignment, there on the date, and not hidden at the zoom. */
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

import { computed } from '@preact/signals';
import { importedCollections } from '../data/catalogue';
import { data } from '../data/layers';
import { changeDays, changedOn } from '../model/changes';
import { LAYERS, type LayerId, layerOf } from '../model/collections';
import { addDays, type Day, firstDay } from '../model/date';
import { heldOn } from '../model/position';
import { isRouteShownOn, isRouteVisible } from '../model/route';
import { view } from './store';

/** The date shown. A signal of its own, so that a pan does not look like a change of it. */
export const currentDate = computed(() => view.value.date);

/** The zoom shown. */
export const currentZoom = computed(() => view.value.camera.zoom);

/** The feature whose card is open. Equal only when it is the same object, which a pan keeps. */
export const selectedFeature = computed(() => view.value.feature);

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
  () => turningDays.value.findLast((day) => day <= currentDate.value) ?? EARLIEST,
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
  return heldPositions.value.filter((position) => layers.includes(layerOf(position)));
});

/** Which of them begin or end with the date shown, as one text: most days it is the same, empty one. */
const changedIds = computed(() => {
  const { began, ended } = changedOn(shownPositions.value, currentDate.value);
  return [...began, ...ended].map(({ id }) => id).join();
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

import { computed } from '@preact/signals';
import type { Position } from '../api/position';
import { data } from './data';
import { changeDays, heldOn } from './positions';
import { view } from './store';
import { LAYERS, type LayerId } from './view';

/** The date shown. A signal of its own, so that a pan does not look like a change of it. */
export const shownDate = computed(() => view.value.date);

/** The zoom shown. */
export const shownZoom = computed(() => view.value.camera.zoom);

/** The feature whose card is open. Equal only when it is the same object, which a pan keeps. */
export const selected = computed(() => view.value.feature);

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
export const layersOn = computed(() => view.value.layers.join());

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

/** The positions of the actors shown, on the date shown. */
export const heldPositions = computed(() =>
  heldOn(data.positions.items.value, shownDate.value, actorsOn.value.split(',')),
);

/** The layer that switches a position's drawing. */
export function layerOf(position: Position): LayerId {
  if (position.kind === 'red-line') return 'red-lines';
  return position.kind === 'claim' ? 'claims' : 'positions';
}

/** Those of them whose layer is on; none before the actors' colours are known, or have failed to come. */
export const drawnPositions = computed(() => {
  const { state } = data.actors;
  if (state.value === 'idle' || state.value === 'loading') return [];
  const layers = layersOn.value.split(',');
  return heldPositions.value.filter((position) => layers.includes(layerOf(position)));
});

/** The days on which something of the actors shown, or a route, changes. */
export const changes = computed(() => {
  const actors = actorsOn.value.split(',');
  const positions = data.positions.items.value.filter(({ actor }) => actors.includes(actor));
  return changeDays(positions, data.routes.items.value);
});

import { effect } from '@preact/signals';
import type { Map as LeafletMap } from 'leaflet';
import { findCollection, ownCollections } from '../state/catalogue';
import { ownCollectionsOn, ownLayer, ownQuery } from '../state/own-layers';
import { shownDate } from '../state/shown';
import { drawOwnLayer } from './draw-own-layer';
import { OwnPointer } from './own-pointer';
import type { MapPart } from './part';
import { redrawn } from './redraw';

/** The layers that users imported: asked for as the view comes to rest, and drawn on one canvas. */
export const ownLayers: MapPart = (map) => {
  const pointer = new OwnPointer(map);
  const undo = [
    follow(map),
    redrawn((group) => {
      pointer.forget();
      for (const { id } of ownCollectionsOn.value) {
        const index = ownCollections.value.findIndex((collection) => collection.id === id);
        pointer.add(id, drawOwnLayer(map, group, ownLayer(id).features.value, index));
      }
    })(map),
    pointer.listen(),
  ];
  return () => {
    for (const step of undo) step();
  };
};

/** Asks for what is in view, as of the date, and forgets the layers that were switched off. */
function follow(map: LeafletMap): () => void {
  let shown: string[] = [];
  const ask = (date: string) => {
    const box = map.getBounds();
    const bbox = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
    for (const id of shown) {
      const collection = findCollection(id);
      if (collection) ownLayer(id).show(ownQuery(collection, bbox, date));
    }
  };
  const stop = effect(() => {
    const on = ownCollectionsOn.value.map(({ id }) => id);
    for (const id of shown) if (!on.includes(id)) ownLayer(id).hide();
    shown = on;
    ask(shownDate.value);
  });
  const moved = () => ask(shownDate.peek());
  map.on('moveend', moved);
  return () => {
    stop();
    map.off('moveend', moved);
  };
}

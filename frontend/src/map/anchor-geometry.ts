import type { Geometry } from 'geojson';
import type { AnchorRef } from '../api/anchor';
import type { LayerFeature } from '../api/layer';
import { data } from '../state/data';

/** The drawn thing that an anchor names, from the layers that the map already shows. */
export function anchorFeature(
  anchor: AnchorRef,
): LayerFeature<{ id: string; name: string }> | null {
  switch (anchor.kind) {
    case 'boundary':
      return data.boundaries.find(anchor.id);
    case 'route':
      return data.routes.find(anchor.id);
    case 'territory':
      return data.territories.find(anchor.id);
    case 'place':
      return data.places.find(anchor.id);
  }
}

/** Its geometry, if it has one. */
export function anchorGeometry(anchor: AnchorRef): Geometry | null {
  return anchorFeature(anchor)?.geometry ?? null;
}

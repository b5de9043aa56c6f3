import type { Layer, Map as LeafletMap, LeafletMouseEvent, Point, Tooltip } from 'leaflet';
import { type ImportedFeature, importedTitle } from '../../data/imported-layers';
import { openFeature } from '../../state/store';
import { keepInView } from '../leaflet/camera';
import { L } from '../leaflet/leaflet';

/** What Leaflet's paths offer to their canvas: whether a point of the map lies on them. */
interface Hittable {
  _containsPoint?: (point: Point) => boolean;
}

/** If the pointer is on one of these, it is on the dossier's own features. */
const IN_FRONT = '.leaflet-interactive:not(.land), .leaflet-marker-icon, .leaflet-control';

/**
 * Opens imported features and shows their names. Their canvas takes no pointer events, because it would take those
 * of the whole map; so this class asks the paths which of them lies under the pointer.
 */
export class ImportedPointer {
  private readonly map: LeafletMap;
  private readonly drawn: { layer: string; features: Map<ImportedFeature, Layer[]> }[] = [];
  private readonly tooltip: Tooltip = L.tooltip({ className: 'position-tooltip', offset: [12, 0] });
  private frame = 0;

  constructor(map: LeafletMap) {
    this.map = map;
  }

  /** Registers what was drawn for a layer. */
  add(layer: string, features: Map<ImportedFeature, Layer[]>): void {
    this.drawn.push({ layer, features });
  }

  /** Forgets all registered layers. */
  forget(): void {
    this.drawn.length = 0;
    this.tooltip.remove();
  }

  /** Listens to the map; the returned function stops listening. */
  listen(): () => void {
    this.map.on('click', this.open);
    this.map.on('mousemove', this.name);
    return () => {
      this.map.off('click', this.open);
      this.map.off('mousemove', this.name);
      cancelAnimationFrame(this.frame);
      this.forget();
    };
  }

  private readonly open = (event: LeafletMouseEvent): void => {
    const hit = this.at(event);
    if (!hit) return;
    openFeature({ collection: hit.layer, id: String(hit.feature.id) });
    keepInView(this.map, event.latlng);
  };

  private readonly name = (event: LeafletMouseEvent): void => {
    if (this.drawn.length === 0) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const hit = this.at(event);
      this.map.getContainer().classList.toggle('is-over-imported', hit !== null);
      if (!hit) {
        this.tooltip.remove();
        return;
      }
      const words = document.createElement('span');
      words.textContent = importedTitle(hit.feature.properties, hit.feature.id);
      this.tooltip.setLatLng(event.latlng).setContent(words).addTo(this.map);
    });
  };

  /** The feature under the pointer: the one drawn last, which lies on top. */
  private at({ originalEvent, layerPoint }: LeafletMouseEvent) {
    const target = originalEvent.target as Element | null;
    if (target?.closest(IN_FRONT)) return null;
    for (const { layer, features } of [...this.drawn].reverse()) {
      for (const [feature, paths] of [...features].reverse()) {
        if (paths.some((path) => (path as Hittable)._containsPoint?.(layerPoint))) {
          return { layer, feature };
        }
      }
    }
    return null;
  }
}

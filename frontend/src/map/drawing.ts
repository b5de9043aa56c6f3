import type {
  LayerGroup,
  Layer as LeafletLayer,
  Map as LeafletMap,
  LeafletMouseEvent,
} from 'leaflet';
import type { Day } from '../state/date';
import { selected } from '../state/shown';
import { openFeature } from '../state/store';
import { formatDate, text } from '../text/text';
import { keepInView } from './fly';
import type { Layout } from './lay-out';
import type { Strand } from './strand';

/** What it takes to draw one strand. */
export interface Drawing extends Layout {
  group: LayerGroup;
  map: LeafletMap;
  strand: Strand;
  day: Day;
}

/** Makes a layer say what it is on hover, and open the hardest position's card on click. */
export function openOnClick(layer: LeafletLayer, { strand, map }: Drawing, isFaded: boolean): void {
  const [first] = strand.positions;
  const more = strand.positions.length - 1;
  const lines = [
    `${first.actorName} · ${text.kindNames[first.kind] ?? first.kind}`,
    first.title + (more > 0 ? ` (+${more})` : ''),
    ...(isFaded ? [text.lastEvidenceOn(formatDate(first.lastEvidence))] : []),
  ];
  const label = document.createElement('span');
  lines.forEach((line, index) => {
    const part = document.createElement(index === 0 ? 'strong' : 'span');
    part.textContent = line;
    label.append(part);
  });
  layer.bindTooltip(label, { sticky: true, className: 'strand-tooltip' });
  layer.on('click', (event) => {
    openFeature({ collection: 'positions', id: first.id });
    keepInView(map, (event as LeafletMouseEvent).latlng);
  });
}

/** Whether the card shows one of the strand's positions. */
export function isSelected({ strand }: Drawing): boolean {
  const feature = selected.value;
  return (
    feature?.collection === 'positions' && strand.positions.some(({ id }) => id === feature.id)
  );
}

/** The class names that a strand's paths carry, for styles and for tests. */
export function strandClass(drawing: Drawing, part: string): string {
  const { form, actor } = drawing.strand;
  const state = isSelected(drawing) ? ' is-selected' : '';
  return `strand strand-${part} form-${form} actor-${actor}${state}`;
}

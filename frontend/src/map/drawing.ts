import type { LayerGroup, Layer as LeafletLayer, Map as LeafletMap } from 'leaflet';
import type { Day } from '../state/date';
import { openFeature } from '../state/store';
import { formatDate, text } from '../text/text';
import type { Strand } from './strand';

/** What it takes to draw one strand. */
export interface Drawing {
  group: LayerGroup;
  map: LeafletMap;
  strand: Strand;
  day: Day;
}

/** Makes a layer say what it is on hover, and open the hardest position's card on click. */
export function openOnClick(layer: LeafletLayer, { strand }: Drawing, isFaded: boolean): void {
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
  layer.on('click', () => openFeature({ collection: 'positions', id: first.id }));
}

/** The class names that a strand's paths carry, for styles and for tests. */
export function strandClass({ strand }: Drawing, part: string): string {
  return `strand strand-${part} form-${strand.form} actor-${strand.actor}`;
}

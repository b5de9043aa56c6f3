import { effect } from '@preact/signals';
import { hatchId } from '../../symbols/hatch';
import { L, type MapPart } from '../leaflet/leaflet';
import { overlays } from '../names/controls';
import { actorTag } from './drawing';
import type { PositionLine } from './position-line';
import { areasShown } from './positions';

const SVG = 'http://www.w3.org/2000/svg';

/** What is held on each area that is drawn: a hatch alone would say that the area itself is claimed. */
export const areaKey: MapPart = (map) => {
  const key = new Key();
  key.addTo(map);
  const stop = effect(() => {
    key.getContainer()?.replaceChildren(...areasShown.value.map(rowOf));
    // Names and markers keep clear of the key.
    overlays.value = overlays.peek() + 1;
  });
  return () => {
    stop();
    key.remove();
  };
};

const Key = L.Control.extend({
  options: { position: 'bottomleft' as const },
  onAdd: () => L.DomUtil.create('ul', 'area-key'),
});

function rowOf({ actor, form, positions: [first] }: PositionLine): HTMLElement {
  const row = document.createElement('li');
  const title = document.createElement('bdi');
  title.textContent = first.title;
  row.append(...(form === 'hatched' ? [hatched(actor)] : []), actorTag(actor), title);
  return row;
}

function hatched(actor: string): SVGElement {
  const sample = document.createElementNS(SVG, 'svg');
  const fill = sample.appendChild(document.createElementNS(SVG, 'rect'));
  fill.setAttribute('width', '100%');
  fill.setAttribute('height', '100%');
  fill.setAttribute('fill', `url(#${hatchId(actor)})`);
  return sample;
}

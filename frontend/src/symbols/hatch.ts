import { effect } from '@preact/signals';
import { actorSymbol, actorSymbols } from './actor';

const SVG = 'http://www.w3.org/2000/svg';

/** The id of an actor's hatch pattern, for `url(#…)`. */
export function hatchId(actor: string): string {
  return `hatch-${actor}`;
}

/** Adds the actors' hatch patterns to the page, so that any SVG can refer to them; the returned function removes them. */
export function addHatches(): () => void {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', '0');
  svg.setAttribute('height', '0');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.position = 'absolute';
  const definitions = svg.appendChild(document.createElementNS(SVG, 'defs'));
  const stop = effect(() => {
    definitions.replaceChildren(...[...actorSymbols.value.keys()].map(hatch));
  });
  document.body.append(svg);
  return () => {
    stop();
    svg.remove();
  };
}

function hatch(actor: string): SVGPatternElement {
  const { colour, angle } = actorSymbol(actor);
  const pattern = document.createElementNS(SVG, 'pattern');
  const line = pattern.appendChild(document.createElementNS(SVG, 'line'));
  set(pattern, { id: hatchId(actor), width: 7, height: 7, patternUnits: 'userSpaceOnUse' });
  set(pattern, { patternTransform: `rotate(${angle})` });
  set(line, { x1: 0, y1: 0, x2: 7, y2: 0, stroke: colour, 'stroke-width': 2.2 });
  return pattern;
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

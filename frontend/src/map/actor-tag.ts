import { actorSymbol } from '../symbols/actor-symbols';

/** An actor's letters in its colour, for a marker. Made as an element: the page forbids inline styles. */
export function actorTag(actor: string): HTMLElement {
  const { code, colour } = actorSymbol(actor);
  const tag = document.createElement('span');
  tag.textContent = code;
  tag.style.setProperty('--actor', colour);
  return tag;
}

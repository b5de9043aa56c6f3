import type { Part } from './collection-types';

/** A thing that a position names. The server decides its role; the map draws what it says. */
export type { Part } from './collection-types';

/** A thing on the map, by reference: no polygon is invented for a rule. */
export type AnchorRef = Pick<Part, 'kind' | 'id'>;

/** The kinds of thing that a position or a statement can bear on. */
export type AnchorKind = Part['kind'];

/** What a thing is to a position: what it is about, what is shown beside it, or named and drawn nowhere. */
export type Role = Part['role'];

/** The parts of this role. */
export function partsOf(position: { anchors: Part[] }, role: Role): Part[] {
  return position.anchors.filter((part) => part.role === role);
}

/** An anchor as one text, for keys and comparisons. */
export function anchorKey(anchor: AnchorRef): string {
  return `${anchor.kind}:${anchor.id}`;
}

/** Whether an anchor is a line, which a rule can be drawn beside. */
export function isLine({ kind }: AnchorRef): boolean {
  return kind === 'boundary' || kind === 'route';
}

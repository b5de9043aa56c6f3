import type { Part } from './collection-types';

/** A thing that a position names. The server decides its role; the map draws what it says. */
export type { Part } from './collection-types';

/** A thing on the map, by reference: a rule never gets an invented polygon. */
export type AnchorRef = Pick<Part, 'kind' | 'id'>;

/** The kinds of thing that a position or a statement can concern. */
export type AnchorKind = Part['kind'];

/** The role of a thing for a position: its subject, shown beside it, or named and not drawn. */
export type Role = Part['role'];

/** The parts with this role. */
export function partsOf(position: { anchors: Part[] }, role: Role): Part[] {
  return position.anchors.filter((part) => part.role === role);
}

/** An anchor as one text, for keys and comparisons. */
export function anchorKey(anchor: AnchorRef): string {
  return `${anchor.kind}:${anchor.id}`;
}

/** Whether an anchor is a line, along which a rule can be drawn. */
export function isLine({ kind }: AnchorRef): boolean {
  return kind === 'boundary' || kind === 'route';
}

/** The kinds of thing that a position or a statement can bear on. */
export type AnchorKind = 'boundary' | 'route' | 'territory' | 'place';

/** The thing on the map that a rule governs: no polygon is invented for it. */
export interface AnchorRef {
  kind: AnchorKind;
  id: string;
}

/** An anchor as one text, for keys and comparisons. */
export function anchorKey(anchor: AnchorRef): string {
  return `${anchor.kind}:${anchor.id}`;
}

/** Whether an anchor is a line, which a rule can be drawn beside. */
export function isLine({ kind }: AnchorRef): boolean {
  return kind === 'boundary' || kind === 'route';
}

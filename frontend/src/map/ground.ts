import { type AnchorRef, type Part, partsOf } from '../api/anchor';
import type { Position } from '../api/position';
import type { IsAlong } from './strand';

/** A thing that a position is drawn on. */
export interface Ground {
  anchor: AnchorRef;
  isContext: boolean;
}

/**
 * The things that a position is drawn on: those that it governs, and the areas that are its context,
 * which are shown faintly, without an outline of their own. What governs nothing is in the list only.
 */
export function groundsOf(position: Position, isAlong: IsAlong): Ground[] {
  const governed = partsOf(position, 'governs');
  const lines = withoutDoubles(governed.filter(isLine), isAlong);
  const others = governed.filter((part) => !isLine(part));
  const around = partsOf(position, 'context').filter(({ kind }) => kind === 'territory');
  return [
    ...[...lines, ...others].map((anchor) => ({ anchor, isContext: false })),
    ...around.map((anchor) => ({ anchor, isContext: true })),
  ];
}

/** Whether a position is drawn nowhere, because it governs nothing that the map knows. */
export function isWithoutPlace(position: Position): boolean {
  return partsOf(position, 'governs').length === 0;
}

function isLine({ kind }: AnchorRef): boolean {
  return kind === 'boundary' || kind === 'route';
}

/** Leaves out a route that runs along another of the position's things: it would be drawn twice. */
function withoutDoubles(anchors: Part[], isAlong: IsAlong): Part[] {
  const kept = new Set(anchors);
  for (const anchor of anchors) {
    if (anchors.some((other) => other !== anchor && kept.has(other) && isAlong(anchor, other))) {
      kept.delete(anchor);
    }
  }
  return [...kept];
}

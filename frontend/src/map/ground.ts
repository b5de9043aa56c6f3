import type { AnchorRef } from '../api/anchor';
import type { Position } from '../api/position';
import type { IsAlong } from './strand';

/** A thing that a position is drawn on. */
export interface Ground {
  /** Null for a position that brings its own geometry. */
  anchor: AnchorRef | null;
  isContext: boolean;
}

/**
 * The things that a position is drawn on. A rule (geometry basis "none") is drawn beside the route or
 * boundary that it governs but never as an area, since no area was named; with neither it is in the
 * list only. An area beside a line is context: shown faintly, without an outline of its own.
 */
export function groundsOf(position: Position, isAlong: IsAlong): Ground[] {
  const isRule = position.geometryBasis === 'none';
  if (position.anchors.length === 0) return isRule ? [] : [{ anchor: null, isContext: false }];
  const lines = withoutDoubles(position.anchors.filter(isLine), isAlong);
  const others = isRule ? [] : position.anchors.filter((anchor) => !isLine(anchor));
  return [
    ...lines.map((anchor) => ({ anchor, isContext: false })),
    ...others.map((anchor) => ({
      anchor,
      isContext: anchor.kind === 'territory' && lines.length > 0,
    })),
  ];
}

/** Whether a rule is drawn nowhere, because it governs no route and no boundary. */
export function isWithoutPlace({ geometryBasis, anchors }: Position): boolean {
  return geometryBasis === 'none' && !anchors.some(isLine);
}

function isLine({ kind }: AnchorRef): boolean {
  return kind === 'boundary' || kind === 'route';
}

/** Leaves out a route that runs along another of the position's things: it would be drawn twice. */
function withoutDoubles(anchors: AnchorRef[], isAlong: IsAlong): AnchorRef[] {
  const kept = new Set(anchors);
  for (const anchor of anchors) {
    if (anchors.some((other) => other !== anchor && kept.has(other) && isAlong(anchor, other))) {
      kept.delete(anchor);
    }
  }
  return [...kept];
}

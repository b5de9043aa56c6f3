import { type AnchorRef, anchorKey, isLine } from '../../model/anchor';
import type { Position } from '../../model/position';
import { type Form, formOf } from '../../symbols/position';

/**
 * What is drawn for one actor, in one form, on one thing: an actor may hold several positions on
 * the same boundary, and they share a line. Lines on the same thing lie side by side.
 */
export interface PositionLine {
  key: string;
  /** The thing it lies on, or null when the position brings its own geometry. */
  anchor: AnchorRef | null;
  /** Whether the thing is only the area around a line that is drawn too. */
  isContext: boolean;
  actor: string;
  form: Form;
  /** The positions behind it, the hardest first. */
  positions: [Position, ...Position[]];
  /** Its place among the lines on the same thing, from 0. */
  rank: number;
}

/** Whether a thing runs along another, so that one line stands for both. */
type IsAlong = (anchor: AnchorRef, other: AnchorRef) => boolean;

const STRENGTHS = ['declared', 'objection', 'condition', 'preference', null];

/** The lines of some positions, in the order of the actors; rules without a place have none. */
export function positionLinesOf(
  positions: Position[],
  actorOrder: readonly string[],
  isAlong: IsAlong = () => false,
): PositionLine[] {
  const lines = new Map<string, PositionLine>();
  for (const position of [...positions].sort(byStrength)) {
    if (formOf(position.kind) === 'none') continue;
    for (const drawn of drawnAnchors(position, isAlong)) addTo(lines, drawn, position);
  }
  return withRanks([...lines.values()], actorOrder);
}

function addTo(lines: Map<string, PositionLine>, drawn: DrawnAnchor, position: Position): void {
  const { anchor, isContext } = drawn;
  const { actor } = position;
  const form = formOf(position.kind);
  const key = `${thingOf(drawn, position)}|${actor}|${form}${isContext ? '|context' : ''}`;
  const line = lines.get(key);
  if (line) line.positions.push(position);
  else lines.set(key, { key, anchor, isContext, actor, form, positions: [position], rank: 0 });
}

function thingOf({ anchor }: DrawnAnchor, position: Position): string {
  return anchor ? anchorKey(anchor) : `own:${position.id}`;
}

function withRanks(lines: PositionLine[], actorOrder: readonly string[]): PositionLine[] {
  const taken = new Map<string, number>();
  const rank = (line: PositionLine) => actorOrder.indexOf(line.actor);
  lines.sort((a, b) => rank(a) - rank(b) || a.form.localeCompare(b.form));
  for (const line of lines) {
    const thing = line.key.split('|')[0] ?? '';
    line.rank = taken.get(thing) ?? 0;
    if (!line.isContext) taken.set(thing, line.rank + 1);
  }
  return lines;
}

function byStrength(a: Position, b: Position): number {
  return STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength);
}

/** A thing that a position is drawn on. */
interface DrawnAnchor {
  /** Null for a position that brings its own geometry. */
  anchor: AnchorRef | null;
  isContext: boolean;
}

/**
 * The things that a position is drawn on. A rule (geometry basis "none") is drawn beside the route or
 * boundary that it governs but never as an area, since no area was named; with neither it is in the
 * list only. An area beside a line is context: shown faintly, without an outline of its own.
 */
function drawnAnchors(position: Position, isAlong: IsAlong): DrawnAnchor[] {
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

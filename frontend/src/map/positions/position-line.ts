import { type AnchorRef, anchorKey, isLine, type Part, partsOf } from '../../model/anchor';
import { compareCodes } from '../../model/order';
import type { Position, PositionKind } from '../../model/position';
import { type Form, formOf } from '../../symbols/position';

/**
 * What is drawn for one actor, in one form, on one thing. An actor may hold several positions on the same
 * boundary; they share a line.
 */
export interface PositionLine {
  key: string;
  /** The thing it lies on. */
  anchor: AnchorRef;
  /** Whether the thing is only the area around a line that is drawn, too. */
  isContext: boolean;
  actor: string;
  form: Form;
  /** The positions that the line stands for, the hardest first. */
  positions: [Position, ...Position[]];
  /** Its rank among the lines on the same thing, from 0. */
  rank: number;
}

/** Whether a thing runs along another, so that one line represents both. */
export type IsAlong = (anchor: AnchorRef, other: AnchorRef) => boolean;

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
  const key = `${anchorKey(anchor)}|${actor}|${form}${isContext ? '|context' : ''}`;
  const line = lines.get(key);
  if (line) line.positions.push(position);
  else lines.set(key, { key, anchor, isContext, actor, form, positions: [position], rank: 0 });
}

function withRanks(lines: PositionLine[], actorOrder: readonly string[]): PositionLine[] {
  const taken = new Map<string, number>();
  const rank = (line: PositionLine) => actorOrder.indexOf(line.actor);
  lines.sort((a, b) => rank(a) - rank(b) || compareCodes(a.form, b.form));
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
  anchor: AnchorRef;
  isContext: boolean;
}

/**
 * The things that a position is drawn on: those that it governs, and the areas that are its context, drawn faintly
 * and without an outline. A position that governs nothing is only in the list.
 */
function drawnAnchors(position: Position, isAlong: IsAlong): DrawnAnchor[] {
  const governed = partsOf(position, 'governs');
  const lines = withoutDoubles(governed.filter(isLine), isAlong);
  const others = governed.filter((part) => !isLine(part));
  const around = partsOf(position, 'context').filter(({ kind }) => kind === 'territory');
  return [
    ...[...lines, ...others].map((anchor) => ({ anchor, isContext: false })),
    ...around.map((anchor) => ({ anchor, isContext: true })),
  ];
}

/** Omits a route that runs along another of the position's things, because it would be drawn twice. */
function withoutDoubles(anchors: Part[], isAlong: IsAlong): Part[] {
  const kept = new Set(anchors);
  for (const anchor of anchors) {
    if (anchors.some((other) => other !== anchor && kept.has(other) && isAlong(anchor, other))) {
      kept.delete(anchor);
    }
  }
  return [...kept];
}

/** The forms, the hardest first. */
const HARDNESS: Form[] = ['ticked', 'hatched', 'beaded'];

/**
 * The one line that is drawn for an actor's lines that run along each other: in the hardest form, for all its positions
 * in this form, on the boundary if one of them lies on it.
 */
export function hardestOf(lines: PositionLine[]): PositionLine[] {
  const form = HARDNESS.find((one) => lines.some((line) => line.form === one));
  const alike = lines.filter((line) => line.form === form);
  const base = alike.find(({ anchor }) => anchor.kind === 'boundary') ?? alike[0];
  if (!base || alike.length === 1) return alike;
  const all = new Set(alike.flatMap(({ positions }) => positions).sort(byStrength));
  const [first = base.positions[0], ...others] = all;
  return [{ ...base, positions: [first, ...others] }];
}

/** How many of an actor's positions concern a thing, by kind. */
export interface Count {
  actor: string;
  refuses: number;
  asks: number;
  others: number;
}

/** How many positions each actor holds on a thing, in the order of the positions. */
export function countsOf(lines: PositionLine[]): Count[] {
  const counts = new Map<string, Map<string, PositionKind>>();
  for (const { actor, isContext, positions } of lines) {
    if (isContext) continue;
    const known = counts.get(actor) ?? new Map<string, PositionKind>();
    counts.set(actor, known);
    for (const { id, kind } of positions) known.set(id, kind);
  }
  return [...counts].map(([actor, kinds]) => {
    const all = [...kinds.values()];
    const refuses = all.filter((kind) => kind === 'red-line').length;
    const asks = all.filter((kind) => kind === 'claim').length;
    return { actor, refuses, asks, others: all.length - refuses - asks };
  });
}

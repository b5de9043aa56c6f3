/** A label's box on the screen. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A label somewhere it could stand. */
export interface Candidate<T> {
  label: T;
  box: Box;
}

/**
 * Sets each label, in the order given, at its first candidate that overlaps none set before, or not at
 * all. Where it can it keeps clear of obstacles too; rather than be left out it stands on one. On a wall,
 * such as a position's line, none ever stands.
 */
export function declutter<T>(
  labels: T[],
  candidatesOf: (label: T) => Candidate<T>[],
  obstacles: Box[] = [],
  walls: Box[] = [],
): T[] {
  const taken: Box[] = [];
  return labels.flatMap((label) => {
    const possible = candidatesOf(label).filter(
      ({ box }) => ![...taken, ...walls].some((other) => overlaps(box, other)),
    );
    const isClear = ({ box }: Candidate<T>) => !obstacles.some((other) => overlaps(box, other));
    const free = possible.find(isClear) ?? possible[0];
    if (!free) return [];
    taken.push(free.box);
    return [free.label];
  });
}

/** Whether two boxes share ground. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

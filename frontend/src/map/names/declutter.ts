/** A label's box on the screen. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A label with its possible positions. */
export interface Candidate<T> {
  label: T;
  box: Box;
}

/**
 * Places each label, in the given order, at its first candidate that overlaps no label placed before; otherwise it
 * omits the label. A label avoids obstacles if it can; if it cannot, it may cover one. It never covers a wall,
 * such as a position's line.
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

/** Whether two boxes overlap. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

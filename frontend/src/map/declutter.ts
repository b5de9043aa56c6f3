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

/** Sets each label, in the order given, at its first candidate that overlaps none set before, or not. */
export function declutter<T>(labels: T[], candidatesOf: (label: T) => Candidate<T>[]): T[] {
  const taken: Box[] = [];
  return labels.flatMap((label) => {
    const free = candidatesOf(label).find(
      ({ box }) => !taken.some((other) => overlaps(box, other)),
    );
    if (!free) return [];
    taken.push(free.box);
    return [free.label];
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

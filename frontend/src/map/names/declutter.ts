/** A label's box on the screen. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A label at one of its possible positions. */
export interface Candidate<T> {
  label: T;
  /** The ground that it needs. */
  box: Box;
  /** The ground under its letters, without its own dot. */
  letters?: Box;
  /** Whether it may stand there at all; asked last, because the answer may take long. By default it may. */
  isAllowed?: () => boolean;
}

/**
 * Sets each label, in the order given, at its first candidate that overlaps none set before, or not at
 * all. Where it can it keeps clear of obstacles too; rather than be left out it stands on one. On a wall,
 * such as a position's line, none ever stands. Tells one label after the other, null where there is no room.
 */
export function* declutter<T>(
  labels: T[],
  candidatesOf: (label: T) => Iterable<Candidate<T>>,
  obstacles: Box[] = [],
  walls: Box[] = [],
): Generator<T | null, void> {
  const taken = [...walls];
  for (const label of labels) {
    const free = freeOf(candidatesOf(label), obstacles, taken);
    if (free) taken.push(free.box);
    yield free?.label ?? null;
  }
}

/** The first candidate that is clear of all, or else of what is taken. */
function freeOf<T>(
  candidates: Iterable<Candidate<T>>,
  obstacles: Box[],
  taken: Box[],
): Candidate<T> | null {
  let first: Candidate<T> | null = null;
  for (const candidate of candidates) {
    const { box, letters = box, isAllowed = () => true } = candidate;
    const isOnOne = obstacles.some((other) => overlaps(letters, other));
    if (taken.some((other) => overlaps(box, other)) || (isOnOne && first) || !isAllowed()) continue;
    if (!isOnOne) return candidate;
    first = candidate;
  }
  return first;
}

/** Whether two boxes overlap. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

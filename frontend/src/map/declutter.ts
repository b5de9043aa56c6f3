/** A label's box on the screen. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Keeps each label, in the order given, that does not overlap one kept before. */
export function declutter<T>(labels: T[], boxOf: (label: T) => Box): T[] {
  const kept: Box[] = [];
  return labels.filter((label) => {
    const box = boxOf(label);
    if (kept.some((other) => overlaps(box, other))) return false;
    kept.push(box);
    return true;
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

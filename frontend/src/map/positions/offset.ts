/** A point on the screen, in pixels. */
export interface Pixel {
  x: number;
  y: number;
}

/** The longest mitre, in offsets: sharper corners are cut. */
const MITRE_LIMIT = 1.3;

/**
 * A line parallel to a line, at a distance in pixels: positive to the right of its direction on the screen (y
 * grows downwards). If a bend is tighter than the distance, the parallel would loop; points that are nearer than
 * the distance are dropped, which removes the loops.
 */
export function offsetLine(line: Pixel[], distance: number): Pixel[] {
  const points = withoutRepeats(line);
  if (points.length < 2 || distance === 0) return points;
  const moved = points.map((point, index) =>
    beside(points[index - 1] ?? null, point, points[index + 1] ?? null, distance),
  );
  const nearest = Math.max(0, Math.abs(distance) - 0.75);
  const kept = moved.filter((point) => isClearOf(points, point, nearest));
  return kept.length >= 2 ? kept : moved;
}

/** The line with its corners cut twice (Chaikin), so that it looks drawn and has no steps. */
export function smoothLine(line: Pixel[]): Pixel[] {
  return cutCorners(cutCorners(line));
}

function cutCorners(line: Pixel[]): Pixel[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const cut: Pixel[] = [first];
  eachSegment(line, (a, b) => cut.push(along(a, b, 0.25), along(a, b, 0.75)));
  return [...cut, last];
}

/** Short strokes on a line at equal distances in pixels, to its left or right by the sign. */
export function ticksOn(line: Pixel[], spacing: number, length: number): [Pixel, Pixel][] {
  const ticks: [Pixel, Pixel][] = [];
  let until = spacing / 2;
  eachSegment(line, (a, b) => {
    const size = Math.hypot(b.x - a.x, b.y - a.y);
    const normal = normalOf(a, b);
    while (until <= size) {
      const foot = along(a, b, until / size);
      ticks.push([foot, { x: foot.x + normal.x * length, y: foot.y + normal.y * length }]);
      until += spacing;
    }
    until -= size;
  });
  return ticks;
}

/** The point at a fraction (0 to 1) of a line's length. */
export function pointAlong(line: Pixel[], share: number): Pixel | null {
  let left = lengthOf(line) * share;
  let found: Pixel | null = line[0] ?? null;
  eachSegment(line, (a, b) => {
    const size = Math.hypot(b.x - a.x, b.y - a.y);
    if (left >= 0 && size > 0) found = along(a, b, Math.min(1, left / size));
    left -= size;
  });
  return found;
}

/** A line's length in pixels. */
export function lengthOf(line: Pixel[]): number {
  let length = 0;
  eachSegment(line, (a, b) => {
    length += Math.hypot(b.x - a.x, b.y - a.y);
  });
  return length;
}

function withoutRepeats(line: Pixel[]): Pixel[] {
  return line.filter((point, index) => {
    const before = line[index - 1];
    return !before || Math.hypot(point.x - before.x, point.y - before.y) > 0.01;
  });
}

/** The point beside a corner: on the bisector, at the mitre's length up to the limit. */
function beside(before: Pixel | null, at: Pixel, after: Pixel | null, distance: number): Pixel {
  const first = normalOf(before ?? at, before ? at : (after ?? at));
  const second = after ? normalOf(at, after) : first;
  const sum = { x: first.x + second.x, y: first.y + second.y };
  const size = Math.hypot(sum.x, sum.y);
  if (size < 0.01) return { x: at.x + first.x * distance, y: at.y + first.y * distance };
  const mitre = Math.min(MITRE_LIMIT, 2 / size);
  return {
    x: at.x + (sum.x / size) * distance * mitre,
    y: at.y + (sum.y / size) * distance * mitre,
  };
}

/** The unit vector to the right of the direction from a to b. */
function normalOf(a: Pixel, b: Pixel): Pixel {
  const size = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: -(b.y - a.y) / size, y: (b.x - a.x) / size };
}

function along(a: Pixel, b: Pixel, share: number): Pixel {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function eachSegment(line: Pixel[], visit: (a: Pixel, b: Pixel) => void): void {
  for (let index = 1; index < line.length; index++) {
    visit(line[index - 1] as Pixel, line[index] as Pixel);
  }
}

/**
 * Whether a point keeps a distance in pixels from all of a line. Each redraw asks this for every point of every
 * line about every segment, so most are decided by their box, and nothing is allocated.
 */
function isClearOf(line: Pixel[], point: Pixel, pixels: number): boolean {
  for (let index = 1; index < line.length; index++) {
    const a = line[index - 1] as Pixel;
    const b = line[index] as Pixel;
    const isBeside =
      Math.abs(point.x - (a.x + b.x) / 2) > pixels + Math.abs(a.x - b.x) / 2 ||
      Math.abs(point.y - (a.y + b.y) / 2) > pixels + Math.abs(a.y - b.y) / 2;
    if (!isBeside && squareToSegment(point, a, b) < pixels ** 2) return false;
  }
  return true;
}

/** The square of a point's distance to a segment. */
function squareToSegment(point: Pixel, a: Pixel, b: Pixel): number {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const size = x ** 2 + y ** 2;
  const share = size === 0 ? 0 : ((point.x - a.x) * x + (point.y - a.y) * y) / size;
  const kept = Math.max(0, Math.min(1, share));
  return (point.x - a.x - kept * x) ** 2 + (point.y - a.y - kept * y) ** 2;
}

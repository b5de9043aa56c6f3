import type { Position as Coordinate } from 'geojson';

/** A rectangle of longitudes and latitudes, with the width of its drawing. */
export interface Frame {
  west: number;
  south: number;
  east: number;
  north: number;
  width: number;
}

/** A point of a drawing. */
export type Pixel = [number, number];

/** The ratio of a degree of longitude to a degree of latitude in the middle of a frame. */
function narrowing({ south, north }: Frame): number {
  return Math.cos((((south + north) / 2) * Math.PI) / 180);
}

/** The height of a frame's drawing: distances are true to scale in its middle (equirectangular projection). */
export function heightOf(frame: Frame): number {
  const { west, east, south, north, width } = frame;
  return ((north - south) / ((east - west) * narrowing(frame))) * width;
}

/** The position of a point in a frame's drawing. */
export function project([lon = 0, lat = 0]: Coordinate, frame: Frame): Pixel {
  const { west, east, south, north, width } = frame;
  return [
    ((lon - west) / (east - west)) * width,
    ((north - lat) / (north - south)) * heightOf(frame),
  ];
}

/** Points as the commands of an SVG path. */
export function pathOf(line: Coordinate[], frame: Frame, isClosed = false): string {
  const steps = line.map((place) =>
    project(place, frame)
      .map((each) => each.toFixed(1))
      .join(' '),
  );
  return `M${steps.join('L')}${isClosed ? 'Z' : ''}`;
}

/** The first part of a line, this many degrees of latitude long. */
export function beginning(line: Coordinate[], length: number): Coordinate[] {
  const part: Coordinate[] = line.slice(0, 1);
  let left = length;
  for (const [index, place] of line.entries()) {
    const before = line[index - 1];
    if (!before) continue;
    const step = distance(before, place);
    if (step >= left) return [...part, between(before, place, left / step)];
    part.push(place);
    left -= step;
  }
  return part;
}

/** A line, reversed if needed, so that it begins near a point. */
export function from(place: Coordinate | undefined, line: Coordinate[]): Coordinate[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!place || !first || !last) return line;
  return distance(first, place) <= distance(last, place) ? line : line.toReversed();
}

/** A line extended straight beyond its last point, by this many degrees of latitude. */
export function prolonged(line: Coordinate[], length: number): Coordinate[] {
  const [a, b] = [line.at(-2), line.at(-1)];
  if (!a || !b) return line;
  return [...line, between(a, b, 1 + length / distance(a, b))];
}

/** A line whose last part, of this many degrees of latitude, is straight, so that an arrowhead points along it. */
export function straightened(line: Coordinate[], length: number): Coordinate[] {
  const last = line.at(-1);
  if (!last) return line;
  const near = line.findLastIndex((place) => distance(place, last) >= length);
  return near < 0 ? line : [...line.slice(0, near + 1), last];
}

/** The point of a line that is nearest to an end of another line: where they meet. */
export function meetingPoint(line: Coordinate[], other: Coordinate[]): Coordinate | null {
  const ends = [other[0], other.at(-1)].flatMap((end) => (end ? [end] : []));
  const near = ends.map((end) => nearestOn(line, end)).sort((a, b) => a.away - b.away);
  return near[0]?.place ?? null;
}

function nearestOn(line: Coordinate[], to: Coordinate): { place: Coordinate; away: number } {
  let best = { place: line[0] ?? to, away: Number.POSITIVE_INFINITY };
  for (const [index, b] of line.entries()) {
    const a = line[index - 1] ?? b;
    const size = distance(a, b) ** 2;
    const along = size === 0 ? 0 : dot(a, b, to) / size;
    const place = between(a, b, Math.max(0, Math.min(1, along)));
    const away = distance(place, to);
    if (away < best.away) best = { place, away };
  }
  return best;
}

/** A degree of longitude in degrees of latitude, at 39° north: exact enough for the length of an arrow. */
const SHRINK = 0.777;

function distance([ax = 0, ay = 0]: Coordinate, [bx = 0, by = 0]: Coordinate): number {
  return Math.hypot((bx - ax) * SHRINK, by - ay);
}

function dot([ax = 0, ay = 0]: Coordinate, [bx = 0, by = 0]: Coordinate, to: Coordinate): number {
  const [x = 0, y = 0] = to;
  return (bx - ax) * (x - ax) * SHRINK ** 2 + (by - ay) * (y - ay);
}

function between(
  [ax = 0, ay = 0]: Coordinate,
  [bx = 0, by = 0]: Coordinate,
  share: number,
): Coordinate {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

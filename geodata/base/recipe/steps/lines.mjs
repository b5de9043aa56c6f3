/** Drawing lines: splines through points, strips along a river, joints at borders. Coordinates are lon/lat. */
import { covers, distance, nearestOnLine, polygonsOf } from "./geodesy.mjs";

export const rounded = (line) => {
  const points = line.map(([x, y]) => [Number(x.toFixed(5)), Number(y.toFixed(5))]);
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
};

/**
 * Centripetal Catmull-Rom spline through `points`: passes through every one, makes no loops or cusps
 * within a segment. Returns one line per segment, so that a caller can cut at any way point.
 */
export function splineSegments(points, stepM = 500) {
  const kx = Math.cos((points[0][1] * Math.PI) / 180);
  const flat = points.map(([x, y]) => [x * kx, y]);
  const padded = [mirrored(flat[1], flat[0]), ...flat, mirrored(flat.at(-2), flat.at(-1))];
  return points.slice(1).map((_, i) => {
    const steps = Math.max(2, Math.ceil(distance(points[i], points[i + 1]) / stepM));
    const inner = Array.from({ length: steps - 1 }, (__, s) => catmullRom(padded.slice(i, i + 4), (s + 1) / steps));
    return [points[i], ...inner.map(([x, y]) => [x / kx, y]), points[i + 1]];
  });
}

const mirrored = (far, near) => [2 * near[0] - far[0], 2 * near[1] - far[1]];

function catmullRom([p0, p1, p2, p3], u) {
  const knot = (t, a, b) => t + Math.max(1e-9, Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1])));
  const t1 = knot(0, p0, p1);
  const t2 = knot(t1, p1, p2);
  const t3 = knot(t2, p2, p3);
  const t = t1 + (t2 - t1) * u;
  const mix = (a, b, from, to) => [0, 1].map((k) => ((to - t) * a[k] + (t - from) * b[k]) / (to - from));
  const [a1, a2, a3] = [mix(p0, p1, 0, t1), mix(p1, p2, t1, t2), mix(p2, p3, t2, t3)];
  return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
}

/**
 * The point where a line first leaves `territory` (a polygon geometry), and the parts before and after it.
 * The line's own first point may be such a cut, a hair outside: it is not looked at.
 */
export function cutWhereItLeaves(line, territory) {
  const i = line.findIndex((point, n) => n > 0 && !covers(territory, point));
  if (i < 0) throw new Error(`the line from ${line[0]} never leaves the territory`);
  let [inside, outside] = [justAfter(line[i - 1], line[i]), line[i]];
  if (!covers(territory, inside)) throw new Error(`the line from ${line[0]} starts outside the territory`);
  for (let n = 0; n < 40; n++) {
    const middle = [0, 1].map((k) => (inside[k] + outside[k]) / 2);
    if (covers(territory, middle)) inside = middle;
    else outside = middle;
  }
  return { before: [...line.slice(0, i), outside], after: [outside, ...line.slice(i)], cut: outside };
}

const justAfter = (a, b) => [0, 1].map((k) => a[k] + (b[k] - a[k]) * 1e-6);

/** Pieces of a line by the territory they lie in: `[[id, line], ...]`, each starting where the last ended. */
export function runs(line, territories) {
  const pieces = [];
  for (let rest = line; rest; ) {
    const inside = territories.find(([, geometry]) => covers(geometry, justAfter(rest[0], rest[1])));
    if (!inside) throw new Error(`${rest[0]} lies in none of ${territories.map(([id]) => id)}`);
    const [id, geometry] = inside;
    if (rest.slice(1).every((point) => covers(geometry, point))) return [...pieces, [id, rest]];
    const { before, after } = cutWhereItLeaves(rest, geometry);
    pieces.push([id, before]);
    rest = after;
  }
  return pieces;
}

/**
 * A line from `from` to `to` on one bank of a river: the river, smoothed, moved aside by `offsetM` into
 * `territory`, and further where a meander leaves less than half of that to the water.
 */
export function besideRiver(river, from, to, territory, offsetM) {
  const [a, b] = [nearestOnLine(river, from), nearestOnLine(river, to)];
  const [first, last] = a.segment < b.segment ? [a, b] : [b, a];
  const reach = river.slice(Math.max(0, first.segment - 40), last.segment + 40);
  const middle = smoothed(resampled([first.point, ...river.slice(first.segment, last.segment), last.point], STEP_M), 5);
  const aside = middle.slice(3, -3).map((_, i) => movedAside(middle, i + 3, reach, territory, offsetM));
  const bank = smoothed(aside, 4).map((point, i) => (clear(point, reach, territory, offsetM / 2) ? point : aside[i]));
  return a.segment < b.segment ? [from, ...bank, to] : [from, ...bank.reverse(), to];
}

const STEP_M = 300;
const clear = (point, river, territory, metres) => covers(territory, point) && nearestOnLine(river, point).metres >= metres;

function movedAside(line, i, river, territory, offsetM) {
  const [[x1, y1], [x2, y2]] = [line[i - 1], line[i + 1]];
  const kx = Math.cos((line[i][1] * Math.PI) / 180);
  const [dx, dy] = [(x2 - x1) * kx, y2 - y1];
  const length = Math.hypot(dx, dy);
  for (let metres = offsetM; metres < offsetM + 4000; metres += 50) {
    const degrees = metres / 111_000;
    for (const side of [1, -1]) {
      const point = [line[i][0] + ((side * dy) / length / kx) * degrees, line[i][1] - ((side * dx) / length) * degrees];
      if (clear(point, river, territory, offsetM * 0.7)) return point;
    }
  }
  throw new Error(`no room beside the river at ${line[i]}`);
}

function resampled(line, stepM) {
  const points = [line[0]];
  let left = stepM;
  for (let i = 1; i < line.length; i++) {
    let [a, b] = [line[i - 1], line[i]];
    for (let d = distance(a, b); d >= left; d = distance(a, b)) {
      a = [0, 1].map((k) => a[k] + ((b[k] - a[k]) * left) / d);
      points.push(a);
      left = stepM;
    }
    left -= distance(a, b);
  }
  return [...points, line.at(-1)];
}

/** Moving average over `radius` points to each side; the ends stay. */
function smoothed(line, radius) {
  return line.map((_, i) => {
    const r = Math.min(radius, i, line.length - 1 - i);
    const near = line.slice(i - r, i + r + 1);
    return [0, 1].map((k) => near.reduce((sum, point) => sum + point[k], 0) / near.length);
  });
}

/** Greatest distance in metres by which a line strays outside a polygon geometry. */
export function straysBy(line, territory) {
  const rings = polygonsOf(territory).flat();
  const outside = line.filter((point) => !covers(territory, point));
  return outside.reduce((most, point) =>
    Math.max(most, Math.min(...rings.map((ring) => nearestOnLine(ring, point).metres))), 0);
}

/** Drawing lines: splines through points, strips along a river, joints at borders. Coordinates are lon/lat. */
import { covers, distance, nearestOnLine } from "./geodesy.mjs";

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

/** The point where a line first leaves `territory` (a polygon geometry), and the part before it. */
export function cutWhereItLeaves(line, territory) {
  const i = line.findIndex((point) => !covers(territory, point));
  if (i <= 0) throw new Error(i === 0 ? "the line starts outside the territory" : "the line never leaves the territory");
  let [inside, outside] = [line[i - 1], line[i]];
  for (let n = 0; n < 40; n++) {
    const middle = [0, 1].map((k) => (inside[k] + outside[k]) / 2);
    if (covers(territory, middle)) inside = middle;
    else outside = middle;
  }
  return { before: [...line.slice(0, i), outside], after: [outside, ...line.slice(i)], cut: outside };
}

/** Greatest distance in metres by which a line strays outside a polygon geometry. */
export function straysBy(line, territory) {
  const rings = territory.coordinates.flat();
  const outside = line.filter((point) => !covers(territory, point));
  return outside.reduce((most, point) =>
    Math.max(most, Math.min(...rings.map((ring) => nearestOnLine(ring, point).metres))), 0);
}

/** Edges of polygons, and what must hold of them when faces tile the view. Pure JavaScript. */
import { polygonsOf } from "./geodesy.mjs";
import { VIEW } from "./view.mjs";

export const edgeKey = (a, b) => `${a[0]},${a[1]};${b[0]},${b[1]}`;

/** Directed edges of a geometry's rings: `callback(from, to)`. */
export function forEachEdge(geometry, callback) {
  for (const ring of polygonsOf(geometry).flat()) {
    for (let i = 1; i < ring.length; i++) callback(ring[i - 1], ring[i]);
  }
}

/** Map of directed edge to the name of the face whose ring runs along it. */
export function edgeIndex(faces, nameOf = (f) => f.properties.face) {
  const index = new Map();
  for (const face of faces) {
    forEachEdge(face.geometry, (a, b) => {
      const key = edgeKey(a, b);
      index.set(key, index.has(key) ? [index.get(key), nameOf(face)].flat() : nameOf(face));
    });
  }
  return index;
}

const [W, S, E, N] = VIEW;
export const onFrame = (a, b) =>
  [[0, W], [0, E], [1, S], [1, N]].some(([axis, value]) => a[axis] === value && b[axis] === value);

/** Overlaps, gaps and crossings of faces that should tile the view; empty when clean. */
export function problems(faces, nameOf = (f) => f.properties.face) {
  const found = [];
  const index = edgeIndex(faces, nameOf);
  for (const [key, name] of index) {
    const [a, b] = key.split(";").map((text) => text.split(",").map(Number));
    if (Array.isArray(name)) found.push(`${name.join(" and ")} overlap along ${key}`);
    if (!index.has(edgeKey(b, a)) && !onFrame(a, b)) found.push(`gap or overlap beside ${name} at ${key}`);
  }
  return found.concat(crossings([...index.keys()]));
}

/** Pairs of edges that cross or touch other than at a shared end. A grid keeps this near linear. */
export function crossings(keys) {
  const edges = [...new Set(keys.map(undirected))].map((key) => key.split(";").map((text) => text.split(",").map(Number)));
  const grid = new Map();
  const found = [];
  edges.forEach((edge, i) => {
    for (const cell of cellsOf(edge)) {
      const others = grid.get(cell) ?? grid.set(cell, []).get(cell);
      for (const j of others) {
        if (crosses(edge, edges[j])) found.push(`edges cross at ${edge.join(" - ")} and ${edges[j].join(" - ")}`);
      }
      others.push(i);
    }
  });
  return [...new Set(found)];
}

const undirected = (key) => {
  const [a, b] = key.split(";");
  return a < b ? key : `${b};${a}`;
};

const CELL = 0.02;
function* cellsOf([[x1, y1], [x2, y2]]) {
  const [c1, c2] = [Math.min(x1, x2), Math.max(x1, x2)].map((x) => Math.floor(x / CELL));
  const [r1, r2] = [Math.min(y1, y2), Math.max(y1, y2)].map((y) => Math.floor(y / CELL));
  for (let c = c1; c <= c2; c++) for (let r = r1; r <= r2; r++) yield `${c}:${r}`;
}

const same = (p, q) => p[0] === q[0] && p[1] === q[1];
/** Twice the signed area, in units of 1e-12 square degrees: integers of microdegrees stay exact. */
const side = (a, b, c) => {
  const [ax, ay, bx, by, cx, cy] = [...a, ...b, ...c].map((v) => Math.round(v * 1e6));
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
};
const between = (a, b, c) => Math.min(a[0], b[0]) <= c[0] && c[0] <= Math.max(a[0], b[0])
  && Math.min(a[1], b[1]) <= c[1] && c[1] <= Math.max(a[1], b[1]);

function crosses([a, b], [c, d]) {
  if (same(a, c) || same(a, d) || same(b, c) || same(b, d)) return foldsBack(a, b, c, d);
  const [s1, s2, s3, s4] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (s1 !== s2 && s3 !== s4 && s1 && s2 && s3 && s4) return true;
  return (s1 === 0 && between(a, b, c)) || (s2 === 0 && between(a, b, d))
    || (s3 === 0 && between(c, d, a)) || (s4 === 0 && between(c, d, b));
}

/** Edges with a shared end may still lie upon one another. */
function foldsBack(a, b, c, d) {
  const [end, p, q] = same(a, c) ? [a, b, d] : same(a, d) ? [a, b, c] : same(b, c) ? [b, a, d] : [b, a, c];
  return !same(p, q) && side(end, p, q) === 0 && (between(end, p, q) || between(end, q, p));
}

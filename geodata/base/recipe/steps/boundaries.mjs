/** Boundaries: the edges that two faces share, joined into lines. */
import { feature } from "./files.mjs";
import { edgeIndex, edgeKey, onFrame } from "./topology.mjs";
import { FACES, PIECES } from "./view.mjs";

const EXCLAVES = PIECES.map((piece) => piece.id).filter((id) => id !== "nakhchivan");

/** Lateral error in metres of lines that are not OpenStreetMap's 10 m outline of 2017. */
const PROVINCE_ERROR_M = 2000;
const STATE_ERROR_M = 100;

/** Boundaries that a river forms; `river` names it for the whole line, `riverExtent` says how much of it. */
const RIVERS = {
  "armenia-iran": ["Aras", "whole"],
  "iran-nakhchivan": ["Aras", "whole"],
  "nakhchivan-turkey": ["Aras", "whole"],
  "azerbaijan-iran": ["Aras", "part"],
  "armenia-turkey": ["Aras", "part"],
};

export function buildBoundaries(faces, metres) {
  const pairs = sharedEdges(faces);
  return [...pairs.keys()].sort().map((id) => {
    const { between, edges } = pairs.get(id);
    const kind = between.includes("syunik") ? "province" : between.some((t) => EXCLAVES.includes(t)) ? "exclave" : "state";
    const [river, riverExtent] = RIVERS[id] ?? [null, null];
    const errorM = Math.max(metres, kind === "province" ? PROVINCE_ERROR_M : STATE_ERROR_M);
    const geometry = { type: "MultiLineString", coordinates: joined(edges) };
    const cutByView = geometry.coordinates.some((line) => [line[0], line.at(-1)].some((end) => onFrame(end, end)));
    return feature(id, { kind, between, river, riverExtent, errorM, cutByView }, geometry);
  });
}

/** Map of boundary id to `{between, edges}`; coast lines and the frame of the view are no boundaries. */
function sharedEdges(faces) {
  const index = edgeIndex(faces);
  const pairs = new Map();
  for (const [key, face] of index) {
    const [a, b] = key.split(";").map((text) => text.split(",").map(Number));
    const other = index.get(edgeKey(b, a));
    if (!other || FACES[face].sea || FACES[other].sea) continue;
    const between = boundaryOf(face, other);
    const id = between.join("-");
    const pair = pairs.get(id) ?? pairs.set(id, { between, edges: [] }).get(id);
    // each edge is met from both sides; the side named first in the id keeps it
    if (keepsEdge(face, other)) pair.edges.push([a, b]);
  }
  return pairs;
}

function boundaryOf(face, other) {
  const inner = FACES[face].top === FACES[other].top;
  const ends = inner ? [FACES[face].top, "syunik"] : [FACES[face].top, FACES[other].top];
  return ends.sort();
}

function keepsEdge(face, other) {
  const [a, b] = [FACES[face].top, FACES[other].top];
  return a === b ? face < other : a < b;
}

/**
 * Directed edges -> lines. The edges of one side of a boundary only branch where its face touches itself
 * at a point; there the lines simply end.
 */
export function joined(edges) {
  const from = new Map();
  const surplus = new Map();
  const count = (point, n) => surplus.set(String(point), (surplus.get(String(point)) ?? 0) + n);
  for (const [a, b] of edges) {
    (from.get(String(a)) ?? from.set(String(a), []).get(String(a))).push(b);
    count(a, 1);
    count(b, -1);
  }
  const starts = edges.map(([a]) => a);
  const open = starts.filter((a) => surplus.get(String(a)) > 0);
  // lines with a beginning first; what is left are closed rings
  return [...open, ...starts].map((start) => walk(start, from)).filter((line) => line.length > 1);
}

function walk(start, from) {
  const line = [start];
  for (let next = from.get(String(start)); next?.length; next = from.get(String(line.at(-1)))) line.push(next.pop());
  return line;
}

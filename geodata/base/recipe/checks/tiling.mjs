/** Topology: states and seas tile the view, parts lie on their state's own edges, boundaries are exactly the shared edges. */
import { edgeIndex, edgeKey, forEachEdge, problems } from "../steps/topology.mjs";

const MOST = 5;
const few = (where, found) => (found.length > MOST ? [...found.slice(0, MOST), `and ${found.length - MOST} more`] : found)
  .map((said) => `${where}: ${said}`);
const idOf = (f) => f.id;

export function checkTiling(metres, { territories, boundaries, waters }) {
  const states = territories.filter((t) => !t.properties.partOf);
  const seas = waters.filter((w) => w.properties.kind === "sea");
  const edges = edgeIndex([...states, ...seas], idOf);
  return [
    ...few(`territories-${metres}m`, problems([...states, ...seas], idOf)),
    ...few(`territories-${metres}m`, partProblems(territories, edges, edgesOf(boundaries.find((b) => b.id === "armenia-syunik")))),
    ...few(`boundaries-${metres}m`, boundaryProblems(boundaries, territories, edges, new Set(seas.map(idOf)))),
    ...few(`waters-${metres}m`, riverProblems(waters.find((w) => w.id === "aras"), boundaries)),
  ];
}

const edgesOf = (boundary) => boundary.geometry.coordinates.flatMap((line) => line.slice(1).map((b, i) => [line[i], b]));
const eitherWay = ([a, b]) => [edgeKey(a, b), edgeKey(b, a)];

/** A part's edge is its state's edge, or lies on the province line inside the state. */
function partProblems(territories, edges, provinceLine) {
  const inner = new Set(provinceLine.flatMap(eitherWay));
  const found = [];
  for (const part of territories.filter((t) => t.properties.partOf)) {
    forEachEdge(part.geometry, (a, b) => {
      const key = edgeKey(a, b);
      if (edges.get(key) !== part.properties.partOf && !inner.has(key)) found.push(`${part.id} has an edge of its own at ${key}`);
    });
  }
  return found;
}

/** Each boundary edge runs between its two territories, and no edge between two states is in no boundary. */
function boundaryProblems(boundaries, territories, edges, seas) {
  const owner = new Map(territories.map((t) => [t.id, t.properties.partOf ?? t.id]));
  const found = [];
  const covered = new Set();
  for (const boundary of boundaries.filter((b) => b.properties.kind !== "province")) {
    const owners = boundary.properties.between.map((id) => owner.get(id));
    for (const edge of edgesOf(boundary)) {
      const keys = eitherWay(edge);
      keys.forEach((key) => covered.add(key));
      const beside = keys.map((key) => edges.get(key));
      if (!owners.every((id) => beside.includes(id))) found.push(`${boundary.id} leaves the edges of ${owners.join(" and ")} at ${keys[0]}`);
    }
  }
  for (const [key, id] of edges) {
    const other = edges.get(key.split(";").reverse().join(";"));
    if (other && !seas.has(id) && !seas.has(other) && !covered.has(key)) found.push(`no boundary at ${key} between ${id} and ${other}`);
  }
  return found;
}

/** All points of the river but its two cut ends are boundary points. */
function riverProblems(river, boundaries) {
  const points = new Set(boundaries.flatMap((b) => b.geometry.coordinates.flat().map(String)));
  return river.geometry.coordinates.slice(1, -1).filter((p) => !points.has(String(p))).map((p) => `aras leaves the boundaries at ${p}`);
}

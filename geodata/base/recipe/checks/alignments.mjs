/** Alignments: sections join, stay in their territory within their stated error, and say what they are. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../steps/files.mjs";
import { lengthKm } from "../steps/geodesy.mjs";
import { straysBy } from "../steps/lines.mjs";

/** Rail figures that the docs quote: [feature id, km, tolerance in percent]. */
const LENGTHS = [["meghri-rail.armenia", 43, 1], ["horadiz-aghband-rail.azerbaijan", 110.4, 4], ["nakhchivan-rail.nakhchivan", 188, 1]];

export function checkAlignments(base, { territories }, places) {
  const folder = join(base, "alignments");
  const placeIds = new Set(places.map((p) => p.id));
  const routes = readdirSync(folder).map((file) => [file.replace(".geojson", ""), readJson(join(folder, file)).features]);
  const all = routes.flatMap(([, features]) => features);
  return [
    ...routes.flatMap(([route, features]) => gaps(features).map((said) => `alignments/${route}: ${said}`)),
    ...routes.flatMap(([route, features]) => features.flatMap((f) =>
      sectionFindings(f, route, territories, placeIds).map((said) => `alignments/${route}: ${f.id}: ${said}`))),
    ...LENGTHS.flatMap(([id, km, percent]) => {
      const computed = lengthKm(all.find((f) => f.id === id).geometry);
      return Math.abs(computed / km - 1) * 100 <= percent ? [] : [`alignments: ${id} is ${computed.toFixed(1)} km, published ${km} ± ${percent} %`];
    }),
  ];
}

const linesOf = ({ type, coordinates }) => (type === "LineString" ? [coordinates] : coordinates);

/** Every end of a line is the end of another one, but for the two ends of the route. */
function gaps(features) {
  const ends = new Map();
  for (const line of features.flatMap((f) => linesOf(f.geometry))) {
    for (const end of [line[0], line.at(-1)]) ends.set(String(end), (ends.get(String(end)) ?? 0) + 1);
  }
  const loose = [...ends].filter(([, count]) => count === 1).map(([end]) => end);
  return loose.length === 2 ? [] : [`the sections do not join: loose ends at ${loose.join(" and ")}`];
}

function sectionFindings(f, route, territories, placeIds) {
  const { territory, errorM, maxZoom, method, wayPoints, lengthKm: said } = f.properties;
  const found = [];
  const geometry = territories.find((t) => t.id === territory)?.geometry;
  if (f.id !== `${route}.${territory}` || f.properties.id !== f.id || f.properties.route !== route) found.push("id, route and file name do not agree");
  if (!geometry) return [...found, `unknown territory ${territory}`];
  if (!method || !(errorM > 0) || !(maxZoom >= 8 && maxZoom <= 12)) found.push("method, errorM and maxZoom (8-12) are required");
  found.push(...wayPoints.filter((id) => !placeIds.has(id)).map((id) => `way point ${id} is no place`));
  if (Math.abs(lengthKm(f.geometry) - said) > 0.02) found.push(`lengthKm ${said}, computed ${lengthKm(f.geometry).toFixed(2)}`);
  const strays = Math.max(...linesOf(f.geometry).map((line) => straysBy(line, geometry)));
  if (strays > errorM) found.push(`strays ${Math.round(strays)} m out of ${territory}, stated error ${errorM} m`);
  return found;
}

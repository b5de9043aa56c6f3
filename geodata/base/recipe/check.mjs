/**
 * Checks the committed base geometry; needs Node only, no packages.
 *   node check.mjs            prints one line a finding, exits 1 if there is any
 */
import { BASE, readJson } from "./steps/files.mjs";
import { checkAlignments } from "./checks/alignments.mjs";
import { checkFigures } from "./checks/figures.mjs";
import { checkHashes } from "./checks/hashes.mjs";
import { checkPlaces } from "./checks/places.mjs";
import { checkShapes } from "./checks/shapes.mjs";
import { checkTiling } from "./checks/tiling.mjs";
import { DETAILS } from "./steps/view.mjs";

const layers = (metres) => Object.fromEntries(["territories", "boundaries", "waters"]
  .map((layer) => [layer, readJson(`${BASE}/${layer}-${metres}m.geojson`).features]));

const levels = new Map([...DETAILS.keys()].map((metres) => [metres, layers(metres)]));
const exact = levels.get(10);
const places = readJson(`${BASE}/places.geojson`).features;

const findings = [
  ...checkHashes(BASE),
  ...[...levels].flatMap(([metres, level]) => [...checkShapes(metres, level), ...checkTiling(metres, level)]),
  ...checkFigures(exact),
  ...checkPlaces(places, exact),
  ...checkAlignments(BASE, exact, places),
];
findings.forEach((finding) => console.error(finding));
console.log(findings.length ? `base geometry: ${findings.length} findings` : "base geometry: no findings");
process.exitCode = findings.length ? 1 : 0;

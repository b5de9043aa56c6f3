/** Every output is listed in provenance.json with its hash, and nothing else lies beside them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readJson, readText, sha256 } from "../steps/files.mjs";

export function checkHashes(base) {
  const { files } = readJson(join(base, "provenance.json"));
  const present = ["", "alignments/"].flatMap((folder) => readdirSync(join(base, folder))
    .filter((name) => name.endsWith(".geojson")).map((name) => folder + name));
  return [
    ...present.filter((name) => !files[name]).map((name) => `${name}: not in provenance.json; run recipe/build.mjs`),
    ...Object.entries(files).flatMap(([name, { sha256: expected }]) => {
      if (!present.includes(name)) return [`${name}: in provenance.json but missing`];
      return sha256(readText(join(base, name))) === expected ? [] : [`${name}: changed by hand or by another recipe; its hash is not that of provenance.json`];
    }),
  ];
}

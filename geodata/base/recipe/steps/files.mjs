/** Reading the pinned packages and writing outputs: the only module of the recipe that touches the disk. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const RECIPE = join(dirname(fileURLToPath(import.meta.url)), "..");
export const BASE = join(RECIPE, "..");

export const sha256 = (text) => createHash("sha256").update(text).digest("hex");
export const readText = (path) => readFileSync(path, "utf8");
export const readJson = (path) => JSON.parse(readText(path));
export const input = (name) => join(RECIPE, "inputs", name);
export const packageFile = (path) => join(RECIPE, "node_modules", path);

export function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Name, version and integrity hash of a package as the lock file pins it. */
export function pinned(name) {
  const entry = readJson(join(RECIPE, "package-lock.json")).packages[`node_modules/${name}`];
  return { name, version: entry.version, integrity: entry.integrity };
}

/** One feature a line: a diff shows which feature changed, and `git` can pack the file well. */
export function collectionText(features) {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(",\n")}\n]}\n`;
}

export const feature = (id, properties, geometry) => ({
  type: "Feature", id, properties: { id, ...properties }, geometry,
});

/** Minimal RFC 4180 reader: quoted fields, no line breaks inside them. */
export function readCsv(path) {
  const [head, ...rows] = readText(path).trim().split(/\r?\n/).map(splitCsvLine);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

function splitCsvLine(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)]
    .map(([, quoted, plain]) => (quoted === undefined ? plain : quoted.replaceAll('""', '"')));
}

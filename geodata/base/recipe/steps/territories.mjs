/** Territories: faces put together without touching a vertex. */
import { feature } from "./files.mjs";
import { run } from "./faces.mjs";
import { forEachEdge, onFrame } from "./topology.mjs";
import { FACES, TERRITORIES } from "./view.mjs";

/** True when only a part of the territory is in view, so that its area is not that of the state. */
function touchesFrame(geometry) {
  let touches = false;
  forEachEdge(geometry, (a, b) => { touches ||= onFrame(a, b); });
  return touches;
}

const facesOf = (territory) => Object.keys(FACES)
  .filter((face) => face === territory || FACES[face].state === territory);

export async function buildTerritories(faces) {
  const features = [];
  for (const territory of TERRITORIES) {
    const wanted = facesOf(territory.id);
    const parts = faces.filter((f) => wanted.includes(f.properties.face));
    const geometry = await dissolved(parts);
    features.push(feature(territory.id, { ...territory, cutByView: touchesFrame(geometry) }, geometry));
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

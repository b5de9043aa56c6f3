/** Form of each feature: ids, closed and rightly wound rings, no more decimals than the detail has. */
import { polygonsOf, ringArea } from "../steps/geodesy.mjs";
import { DETAILS, TERRITORIES } from "../steps/view.mjs";

const WATERS = ["aras", "aras-reservoir", "black-sea", "caspian", "cildir", "khudafarin", "mingachevir", "sevan", "urmia", "van"];
const BOUNDARIES = [
  "armenia-azerbaijan", "armenia-barkhudarli", "armenia-georgia", "armenia-iran", "armenia-nakhchivan", "armenia-syunik",
  "armenia-turkey", "armenia-yukhari-askipara", "artsvashen-azerbaijan", "azerbaijan-georgia", "azerbaijan-iran",
  "azerbaijan-russia", "georgia-russia", "georgia-turkey", "iran-iraq", "iran-nakhchivan", "iran-turkey", "iraq-syria",
  "iraq-turkey", "nakhchivan-turkey", "syria-turkey",
];
const EXPECTED = { territories: TERRITORIES.map((t) => t.id), boundaries: BOUNDARIES, waters: WATERS };

export function checkShapes(metres, level) {
  return Object.entries(EXPECTED).flatMap(([layer, ids]) => {
    const where = `${layer}-${metres}m`;
    const present = level[layer].map((f) => f.id);
    return [
      ...ids.filter((id) => !present.includes(id)).map((id) => `${where}: ${id} is missing`),
      ...present.filter((id, i) => !ids.includes(id) || present.indexOf(id) !== i).map((id) => `${where}: unexpected or double id ${id}`),
      ...level[layer].flatMap((f) => formOf(f, DETAILS.get(metres)).map((said) => `${where}: ${f.id}: ${said}`)),
    ];
  });
}

function formOf(f, decimals) {
  const found = [];
  if (f.properties.id !== f.id) found.push(`properties.id is ${f.properties.id}`);
  if (/Polygon/.test(f.geometry.type)) found.push(...polygonsOf(f.geometry).flatMap(ringFindings));
  const tooLong = f.geometry.coordinates.flat(Infinity).find((value) => Number(value.toFixed(decimals)) !== value);
  if (tooLong !== undefined) found.push(`${tooLong} has more than ${decimals} decimals`);
  return found;
}

function ringFindings(rings) {
  return rings.flatMap((ring, i) => {
    if (ring.length < 4 || String(ring[0]) !== String(ring.at(-1))) return [`the ring at ${ring[0]} is not closed`];
    return ringArea(ring) > 0 === (i === 0) ? [] : [`the ring at ${ring[0]} is wound the wrong way (RFC 7946, 3.1.6)`];
  });
}

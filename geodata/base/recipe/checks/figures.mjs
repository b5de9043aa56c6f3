/** Computed lengths and areas against published ones. docs/geometry.md says why each differs. */
import { areaKm2, lengthKm } from "../steps/geodesy.mjs";

/** [what, ids summed, published, tolerance in percent]; the published ones are the CIA World Factbook's or the state's own. */
export const LENGTHS = [
  ["Armenia–Iran", ["armenia-iran"], 44, 4],
  ["Azerbaijan–Turkey", ["nakhchivan-turkey"], 17, 4],
  ["Armenia–Georgia", ["armenia-georgia"], 219, 2],
  ["Armenia–Turkey", ["armenia-turkey"], 311, 3],
  ["Armenia–Azerbaijan", ["armenia-azerbaijan", "armenia-nakhchivan", "artsvashen-azerbaijan", "armenia-yukhari-askipara", "armenia-barkhudarli"], 996, 4],
  ["Azerbaijan–Iran", ["azerbaijan-iran", "iran-nakhchivan"], 689, 6],
  ["Azerbaijan–Georgia", ["azerbaijan-georgia"], 428, 3],
  ["Iran–Turkey", ["iran-turkey"], 534, 4],
  ["Georgia–Turkey", ["georgia-turkey"], 273, 2],
];
export const AREAS = [
  ["Armenia", "armenia", 29743, 0.5],
  ["Azerbaijan", "azerbaijan", 86600, 1],
  ["Georgia", "georgia", 69700, 0.5],
  ["Nakhchivan", "nakhchivan", 5502.75, 4],
  ["Syunik", "syunik", 4506, 1],
];

export function checkFigures({ territories, boundaries }) {
  const geometry = (features, id) => features.find((f) => f.id === id).geometry;
  return [
    ...LENGTHS.map(([what, ids, published, percent]) =>
      compared(`${what} boundary`, ids.reduce((sum, id) => sum + lengthKm(geometry(boundaries, id)), 0), published, percent, "km")),
    ...AREAS.map(([what, id, published, percent]) =>
      compared(`${what} area`, areaKm2(geometry(territories, id)), published, percent, "km²")),
  ].flat();
}

function compared(what, computed, published, percent, unit) {
  const off = (computed / published - 1) * 100;
  return Math.abs(off) <= percent ? []
    : [`${what}: computed ${computed.toFixed(1)} ${unit}, published ${published} ${unit}: ${off.toFixed(1)} %, allowed ±${percent} %`];
}

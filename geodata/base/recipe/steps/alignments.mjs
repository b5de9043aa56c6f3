/**
 * Route alignments: schematic lines, one feature for each route and territory. Every feature says how
 * it was made (`method`), how far off it may be (`errorM`) and above which zoom it must not be drawn.
 */
import { feature } from "./files.mjs";
import { lineLength } from "./geodesy.mjs";
import { besideRiver, cutWhereItLeaves, rounded, runs, splineSegments } from "./lines.mjs";
import { givenRails } from "./rails.mjs";
import { maxZoomOf, ROUTES } from "./routes.mjs";

/** `exact`: territories, waters and places at the finest detail. Yields [route id, features]. */
export function* buildAlignments({ territories, waters, places }) {
  const world = {
    geometryOf: (id) => territories.find((t) => t.id === id).geometry,
    pointOf: (id) => places.find((p) => p.id === id).geometry.coordinates,
    river: waters.find((w) => w.id === "aras").geometry.coordinates,
  };
  for (const [route, parts] of givenRails(world.geometryOf)) yield [route, features(route, parts)];
  for (const route of ROUTES) yield [route.id, features(route.id, drawn(route, world))];
}

/** Parts of a route: `{territory, line, method, errorM, maxZoom, wayPoints}`, in order, each starting where the last ended. */
function drawn(route, world) {
  const said = { method: route.method, errorM: route.errorM, maxZoom: maxZoomOf(route.errorM) };
  const parts = joinedParts(route, world);
  if (!route.byGeometry) return parts.map((part) => ({ ...part, ...said }));
  return parts.flatMap(({ line, wayPoints }) => runs(line, route.byGeometry.map((id) => [id, world.geometryOf(id)]))
    .map(([territory, piece]) => ({ territory, line: piece, wayPoints, ...said })));
}

function joinedParts(route, world) {
  const parts = [];
  let before = [];
  for (const [i, [territory, ...wayPoints]] of route.through.entries()) {
    const next = route.through[i + 1];
    const crossingKnown = !next || next[1] === wayPoints.at(-1);
    const line = lineThrough(crossingKnown ? wayPoints : [...wayPoints, next[1]], territory, route, world);
    const whole = [...before, ...(before.length ? line.slice(1) : line)];
    const cut = crossingKnown ? { before: whole, after: [] }
      : cutAfter(world.pointOf(wayPoints.at(-1)), whole, world.geometryOf(territory));
    parts.push({ territory, line: cut.before, wayPoints });
    before = cut.after;
  }
  return parts;
}

/** Cuts only beyond the last way point of the territory: before it, a line near a coast or border may stray within its error. */
function cutAfter(point, line, territory) {
  const i = line.findIndex((p) => String(p) === String(point));
  const { before, after } = cutWhereItLeaves(line.slice(i), territory);
  return { before: [...line.slice(0, i), ...before], after };
}

/**
 * A line through places in one territory: a smooth curve, but `-` between two places is a straight join and
 * `~` a line along the Aras on the territory's own bank.
 */
function lineThrough(ids, territory, route, world) {
  const line = [world.pointOf(ids[0])];
  for (let i = 0; i + 1 < ids.length;) {
    const marked = ids[i + 1] in JOINS;
    const end = marked ? i + 2 : curveEnd(ids, i);
    const points = ids.slice(i, end + 1).filter((id) => !(id in JOINS)).map(world.pointOf);
    const leg = marked ? JOINS[ids[i + 1]](points, world.river, world.geometryOf(territory), route.besideRiverM) : curve(points);
    line.push(...leg.slice(1));
    i = end;
  }
  return line;
}

const JOINS = {
  "-": (points) => points,
  "~": ([from, to], river, bank, metres) => besideRiver(river, from, to, bank, metres),
};

/** Index of the last place of the curve that starts at `from`: the one before the next mark, or the last of all. */
function curveEnd(ids, from) {
  const mark = ids.findIndex((id, i) => i > from && id in JOINS);
  return mark < 0 ? ids.length - 1 : mark - 1;
}

const curve = (points) => (points.length <= 2 ? points
  : splineSegments(points).reduce((line, segment) => line.concat(segment.slice(1)), [points[0]]));

/** One feature a territory; a route that visits a territory twice has a MultiLineString there. */
function features(route, parts) {
  const byTerritory = grouped(parts);
  return [...byTerritory].map(([territory, own], i) => {
    const lines = joinedLines(own.map((part) => rounded(part.line)));
    const km = (line) => Number((lineLength(line) / 1000).toFixed(2));
    return feature(`${route}.${territory}`, {
      route, territory, order: i + 1,
      lengthKm: Number((lines.reduce((sum, line) => sum + lineLength(line), 0) / 1000).toFixed(2)),
      method: [...new Set(own.map((p) => p.method))].join("; elsewhere "),
      errorM: Math.max(...own.map((p) => p.errorM)), maxZoom: Math.min(...own.map((p) => p.maxZoom)), schematic: true,
      wayPoints: [...new Set(own.flatMap((p) => p.wayPoints))].filter((id) => !(id in JOINS)),
      parts: own.map((p) => ({ from: p.wayPoints[0], to: p.wayPoints.at(-1), lengthKm: km(rounded(p.line)), errorM: p.errorM })),
    }, lines.length === 1 ? { type: "LineString", coordinates: lines[0] } : { type: "MultiLineString", coordinates: lines });
  });
}

function grouped(parts) {
  const groups = new Map();
  parts.forEach((part) => (groups.get(part.territory) ?? groups.set(part.territory, []).get(part.territory)).push(part));
  return groups;
}

function joinedLines(lines) {
  return lines.reduce((joined, line) => {
    const last = joined.at(-1);
    if (last && String(last.at(-1)) === String(line[0])) last.push(...line.slice(1));
    else joined.push([...line]);
    return joined;
  }, []);
}

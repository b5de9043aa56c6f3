/** Places: ids, required properties, and that each lies in the country that it names. */
import { covers, nearestOnLine } from "../steps/geodesy.mjs";

const KINDS = ["capital", "town", "village", "station", "halt", "crossing", "rail-crossing", "bridge", "landmark", "exclave"];
const NEEDED = ["yerevan", "baku", "nakhchivan", "julfa", "jolfa", "ordubad", "sharur", "sadarak", "meghri", "agarak", "kapan", "goris",
  "sisian", "kajaran", "yeghegnadzor", "tabriz", "norduz", "ardabil", "zangilan", "mincivan", "horadiz", "aghband", "jabrayil", "igdir",
  "kars", "khankendi", "shusha", "lachin", "ganja", "gyumri", "astara", "karki"];

export function checkPlaces(places, exact) {
  const ids = places.map((p) => p.id);
  return [
    ...NEEDED.filter((id) => !ids.includes(id)).map((id) => `places: ${id} is missing`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `places: double id ${id}`),
    ...places.flatMap((place) => findings(place, exact).map((said) => `places: ${place.id}: ${said}`)),
  ];
}

function findings({ id, properties, geometry }, { territories, boundaries }) {
  const found = [];
  const { kind, country, errorM, minZoom, source, name } = properties;
  if (properties.id !== id || !/^[a-z0-9-]+$/.test(id)) found.push("id is not the same, lower-case word in both places");
  if (!KINDS.includes(kind)) found.push(`unknown kind ${kind}`);
  if (!name || !source || !(errorM > 0)) found.push("name, source and errorM are required");
  if (!(minZoom >= 4 && minZoom <= 14)) found.push(`minZoom ${minZoom} is not 4-14`);
  if (["station", "halt"].includes(kind) && minZoom < 10) found.push(`a ${kind} before zoom 10`);
  return found.concat(whereabouts(geometry.coordinates, country, territories, boundaries));
}

/** A crossing lies on the boundary of its two countries; any other place inside its own. */
function whereabouts(point, country, territories, boundaries) {
  const countries = country.split("/");
  const geometryOf = (id) => territories.find((t) => t.id === id)?.geometry;
  if (countries.some((id) => !geometryOf(id))) return [`unknown country ${country}`];
  if (countries.length === 1) {
    return covers(geometryOf(country), point) || isKarki(point) ? [] : [`${point} is not in ${country}`];
  }
  const owner = (id) => territories.find((t) => t.id === id).properties.partOf ?? id;
  const shared = boundaries.filter((b) => String(b.properties.between.map(owner).sort()) === String(countries));
  const metres = Math.min(...shared.flatMap((b) => b.geometry.coordinates).map((line) => nearestOnLine(line, point).metres));
  return metres <= 100 ? [] : [`${Math.round(metres)} m from the boundary of ${country}`];
}

/** De jure Azerbaijan, but no source has its outline, so the point falls inside Armenia's polygon. */
const isKarki = ([x, y]) => x === 44.94361 && y === 39.78556;

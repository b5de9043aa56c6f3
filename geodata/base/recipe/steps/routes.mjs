/**
 * The routes that are drawn from way points. `through`: for each territory in turn its way points, by place id.
 * Where a territory ends at a crossing, the next one starts with the same place; where no crossing is
 * located, the line is cut where it meets the boundary. Between two places, `-` is a straight join and `~` a line
 * along the Aras, `besideRiverM` metres or more from its middle; everything else is a smooth curve. `errorM` is an honest guess of how far the
 * real route may lie from the line, from the errors and the spacing of its way points.
 */
const SPLINE = "schematic: smooth curve (centripetal Catmull-Rom) through towns and villages on the way";
const STRAIGHT = "schematic: straight joins between the named end points; no alignment is published";
const JOINED = "schematic: straight joins between towns and the bridge on the way";
const RIVER = "schematic: follows the Aras on the Iranian bank, because the way points named are on it";

const M2_WEST = ["yerevan", "artashat", "ararat", "yeraskh", "karki", "zangakatun", "yelpin", "areni", "yeghegnadzor", "vayk", "gorayk", "angeghakot", "goris"];
const BTK_EAST = ["baku", "bilajari", "lokbatan", "hajigabul", "ujar", "yevlakh", "ganja", "shamkir", "aghstafa"];

export const ROUTES = [
  { id: "meghri-kapan-goris-road", method: `${SPLINE}; north of Kapan by Tatev, in use since November 2021`, errorM: 5000,
    through: [["armenia", "agarak-norduz", "agarak", "meghri", "kajaran", "kapan", "tatev", "shinuhayr", "goris"]] },
  { id: "yerevan-goris-road", method: `${SPLINE}; passes through Karki (Tigranashen), which has no outline here`, errorM: 5000,
    through: [["armenia", ...M2_WEST]] },
  { id: "tatev-aghvani-bypass", method: `${SPLINE}; Aghvani itself is not located`, errorM: 5000,
    through: [["armenia", "goris", "shinuhayr", "tatev", "kapan"]] },
  { id: "goris-kapan-old-road", method: `${SPLINE}; cut at the boundary of 2017, which the road follows so closely that the cuts are uncertain`, errorM: 3000, byGeometry: ["armenia", "azerbaijan"],
    through: [["armenia", "goris", "karahunj", "shurnukh", "davit-bek", "kapan"]] },
  { id: "sisian-kajaran-road", method: STRAIGHT, errorM: 8000, through: [["armenia", "sisian", "-", "kajaran"]] },
  { id: "kajaran-agarak-road", method: STRAIGHT, errorM: 5000, through: [["armenia", "kajaran", "-", "agarak"]] },
  { id: "margara-kornidzor-road", method: `${SPLINE}; passes through Karki (Tigranashen), which has no outline here`, errorM: 5000,
    through: [["armenia", "margara-alican", "margara", "vagharshapat", ...M2_WEST, "tegh", "kornidzor", "kornidzor-lachin"]] },
  { id: "aras-corridor-road", method: RIVER, errorM: 2000, besideRiverM: 250,
    through: [["azerbaijan", "aghband", "aghband-kalaleh"], ["iran", "aghband-kalaleh", "~", "julfa-jolfa"], ["nakhchivan", "julfa-jolfa", "julfa"]] },
  { id: "aras-corridor-rail", method: `${RIVER}; only the bank is named, no alignment is published`, errorM: 4000, besideRiverM: 700,
    through: [["iran", "aghband-kalaleh", "~", "julfa-jolfa"]] },
  { id: "iran-land-transit", method: `${RIVER}; drawn from Salyan by Bilasuvar, other traffic goes by Astara, Ardabil and Tabriz`, errorM: 8000, besideRiverM: 400,
    through: [["azerbaijan", "salyan", "bilasuvar"], ["iran", "bilasuvar", "bileh-savar", "parsabad", "~", "aslanduz", "~", "khomarlu", "~", "julfa-jolfa"], ["nakhchivan", "julfa-jolfa", "julfa"]] },
  { id: "horadiz-aghband-road", method: `${SPLINE}; from Mincivan it follows the Aras`, errorM: 5000, besideRiverM: 300,
    through: [["azerbaijan", "horadiz", "jabrayil", "hakari-station", "zangilan", "mincivan", "~", "aghband"]] },
  { id: "dilucu-road", method: JOINED, errorM: 3000, through: [["turkey", "igdir", "-", "aralik", "-", "dilucu"], ["nakhchivan", "dilucu", "-", "sadarak"]] },
  { id: "igdir-nakhchivan-gas", method: STRAIGHT, errorM: 5000,
    through: [["turkey", "igdir", "-", "aralik", "-", "dilucu"], ["nakhchivan", "dilucu", "-", "sadarak"]] },
  { id: "kars-dilucu-rail", method: `${SPLINE} that the project names`, errorM: 8000,
    through: [["turkey", "kars", "digor", "tuzluca", "igdir", "aralik", "-", "dilucu"]] },
  { id: "dilucu-sadarak-rail", method: STRAIGHT, errorM: 3000, through: [["nakhchivan", "dilucu", "-", "sadarak-station"]] },
  { id: "gyumri-kars-rail", method: SPLINE, errorM: 5000,
    through: [["armenia", "gyumri", "akhurik", "akhurik-dogukapi"], ["turkey", "akhurik-dogukapi", "akyaka", "kars"]] },
  { id: "ijevan-gazakh-rail", method: SPLINE, errorM: 5000, through: [["armenia", "ijevan", "azatamut"], ["azerbaijan", "gazakh"]] },
  { id: "rasht-astara-rail", method: SPLINE, errorM: 5000, through: [["iran", "rasht", "pareh-sar", "hashtpar", "lavandevil", "astara-iran"]] },
  { id: "btk-rail", method: SPLINE, errorM: 8000,
    through: [["azerbaijan", ...BTK_EAST], ["georgia", "gardabani", "tbilisi", "tetritsqaro", "tsalka", "ninotsminda", "akhalkalaki"], ["turkey", "arpacay", "kars"]] },
  { id: "georgia-armenia-rail", method: `${SPLINE}; drawn as far as Vanadzor`, errorM: 8000,
    through: [["azerbaijan", ...BTK_EAST], ["georgia", "gardabani", "tbilisi", "marneuli", "sadakhlo"], ["armenia", "ayrum", "alaverdi", "vanadzor"]] },
];

/** Above this zoom a line of that error would pretend to more than it knows: about 20 pixels of error. */
export const maxZoomOf = (errorM) => [[400, 12], [1200, 11], [2500, 10], [5000, 9]].find(([limit]) => errorM <= limit)?.[1] ?? 8;

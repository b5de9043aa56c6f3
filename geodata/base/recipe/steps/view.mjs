/** What is in view and what it is called: the tables that the other steps read. */

/** The view, degrees: west, south, east, north. Every territory is cut to it. */
export const VIEW = [38, 35, 52, 45];

/** Tolerance in metres -> decimals kept. 4 decimals are 11 m, enough below 50 m detail. */
export const DETAILS = new Map([[10, 6], [50, 5], [250, 4], [1000, 4]]);

/** ISO codes of the source -> territory ids. */
export const STATES = {
  ARM: "armenia", AZE: "azerbaijan", GEO: "georgia", IRN: "iran", TUR: "turkey",
  RUS: "russia", IRQ: "iraq", SYR: "syria", KAZ: "kazakhstan",
};

/**
 * Pieces that are cut off from their state, each with a point inside by which it is recognised.
 * Karki (Tigranashen) is missing: no source at hand has its outline, so it is a place only.
 */
export const PIECES = [
  { id: "nakhchivan", of: "azerbaijan", seed: [45.41222, 39.20889] },
  { id: "yukhari-askipara", of: "azerbaijan", seed: [45.0024, 41.0661] },
  { id: "barkhudarli", of: "azerbaijan", seed: [45.2089, 40.9948] },
  { id: "artsvashen", of: "armenia", seed: [45.5138, 40.6273] },
];

/**
 * The faces of the map: no two overlap and together with the sea they fill the view.
 * `top` is the id under which boundaries name the face.
 */
export const FACES = {
  "armenia-rest": { state: "armenia", top: "armenia" },
  syunik: { state: "armenia", top: "armenia" },
  artsvashen: { state: "armenia", top: "artsvashen" },
  "azerbaijan-mainland": { state: "azerbaijan", top: "azerbaijan" },
  nakhchivan: { state: "azerbaijan", top: "nakhchivan" },
  "yukhari-askipara": { state: "azerbaijan", top: "yukhari-askipara" },
  barkhudarli: { state: "azerbaijan", top: "barkhudarli" },
  ...Object.fromEntries(["georgia", "iran", "turkey", "russia", "iraq", "syria", "kazakhstan"]
    .map((id) => [id, { state: id, top: id }])),
  caspian: { sea: true },
  "black-sea": { sea: true },
};

const state = (id) => ({ id, kind: "state", partOf: null, exclaveOf: null, within: null });
const exclave = (id, of, within) => ({ id, kind: "exclave", partOf: of, exclaveOf: of, within });

/** The territory features, in output order. `azerbaijan` and `armenia` are the whole states. */
export const TERRITORIES = [
  ...["armenia", "azerbaijan", "iran", "turkey", "georgia", "russia", "iraq", "syria", "kazakhstan"].map(state),
  { id: "nakhchivan", kind: "autonomous-republic", partOf: "azerbaijan", exclaveOf: "azerbaijan", within: null },
  { id: "syunik", kind: "province", partOf: "armenia", exclaveOf: null, within: null },
  exclave("artsvashen", "armenia", "azerbaijan"),
  exclave("yukhari-askipara", "azerbaijan", "armenia"),
  exclave("barkhudarli", "azerbaijan", "armenia"),
];

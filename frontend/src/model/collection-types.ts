// Made by `npm run types` from collections.schema.json; not to be edited.

/**
 * How exact the date is.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "DatePrecision".
 */
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'circa';
/**
 * certain: under every reading of the disputed words; by-reading: under some.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Certainty".
 */
export type Certainty = 'certain' | 'by-reading';
/**
 * The readings under which it is so, each a choice of reading ids by term id, without terms whose reading makes no difference; empty when it is certain.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "ChosenReadings".
 */
export type ChosenReadings = {
  [k: string]: string;
}[];
/**
 * Whether it would not be so by the conditions that a second reader found in these words.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "DisputedCoding".
 */
export type DisputedCoding = boolean;
/**
 * Ids of the issues of the positions.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "PairIssues".
 */
export type PairIssues = string[];
/**
 * Ids of the dimensions of which both speak.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "PairDimensions".
 */
export type PairDimensions = string[];
/**
 * The things on the map that both govern.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "PairParts".
 */
export type PairParts = Part[];
/**
 * Geodesic length in km of the boundaries, or of the one route, that both govern; null where that is no line, where lines may run beside each other, or where one is cut by the edge of the map.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "PairLength".
 */
export type PairLength = number | null;
/**
 * How far, in km, the drawn line may be off; null where there is no line.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "PairError".
 */
export type PairError = number | null;
/**
 * Geodesic area in km² of the one territory that both govern; null elsewhere.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "PairArea".
 */
export type PairArea = number | null;

/**
 * Name by language tag (en, hy, az, fa, ru, tr).
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Names".
 */
export interface Names {
  [k: string]: string;
}
/**
 * What actors call it, by actor id.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "NamesByActor".
 */
export interface NamesByActor {
  [k: string]: string;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Part".
 */
export interface Part {
  /**
   * What sort of thing on the map.
   */
  kind: 'boundary' | 'route' | 'territory' | 'place';
  /**
   * Its id.
   */
  id: string;
  /**
   * governs: what the position is about; context: shown beside it; none: named, and drawn nowhere. Left out where the rule in docs/geometry.md gives it.
   */
  role: 'governs' | 'context' | 'none';
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "SourceRef".
 */
export interface SourceRef {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * Title of the page, or what it is.
   */
  title: string | null;
  /**
   * Address of the page: the original where it is known.
   */
  url: string;
  /**
   * When it was published; omitted when undated.
   */
  date: string | null;
  /**
   * Where the publisher stands: AM Armenian, AZ Azerbaijani, IR Iranian state or pro-state, IRX Iranian exile or opposition, TR Turkish, RU Russian, US American, EU European Union and members, GE Georgian, RFE US-funded RFE/RL, INT other. It describes the publisher, not the truth of the claim.
   */
  side: 'AM' | 'AZ' | 'IR' | 'IRX' | 'TR' | 'RU' | 'US' | 'EU' | 'GE' | 'RFE' | 'INT';
  /**
   * Language of the page.
   */
  language: string;
  /**
   * true when the address is a copy of somebody else's page.
   */
  mirror: boolean;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "StatementRef".
 */
export interface StatementRef {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * When; the first day when it lasted.
   */
  date: string;
  datePrecision: DatePrecision;
  /**
   * Who spoke or acted, by name, or the body that did.
   */
  speaker: string;
  /**
   * Office of the speaker at that time; required when the speaker is a person.
   */
  role: string | null;
  /**
   * Whether this voice may bind its actor: a head of state or government, a minister, their spokesperson or an official text may; a deputy minister, ambassador, adviser, member of parliament, officer, company or analyst may not. Told by the office of the person; required where there is no person, and where this act differs from the office.
   */
  authorised: boolean;
  /**
   * What was said or done, in our own neutral words, attributed.
   */
  summary: string;
  /**
   * The words in the language in which they were said or written, without quotation marks; omitted while only a translation was found.
   */
  quote: string | null;
  /**
   * Language in which they were said or written; omitted when it is not known. Required with text.
   */
  quoteLanguage: string | null;
  /**
   * The words in English, when they were said in another language.
   */
  translation: string | null;
  /**
   * Who translated them: the outlet or person; Redlines when we did. Required with translation.
   */
  translator: string | null;
  /**
   * true when the source gives these words as its own paraphrase.
   */
  paraphrase: boolean;
  /**
   * Sources, by id; at least one.
   */
  sources: SourceRef[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "NameUsed".
 */
export interface NameUsed {
  /**
   * What is named: the route, a territory, an agreement; a route, territory or place id where there is one.
   */
  thing: string;
  /**
   * The actor's own name for it.
   */
  name: string;
  /**
   * Language of that name.
   */
  language: string;
  /**
   * When and how it is used.
   */
  note: string | null;
  /**
   * Statements it rests on, by id.
   */
  statements: string[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Reading".
 */
export interface Reading {
  /**
   * Who reads it so.
   */
  actor: string;
  /**
   * How, attributed.
   */
  summary: string;
  /**
   * true when no reading was found; then no statements.
   */
  none: boolean;
  /**
   * Statements it rests on, by id.
   */
  statements: string[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Clause".
 */
export interface Clause {
  /**
   * Name of the clause within the text.
   */
  id: string;
  /**
   * Article, point or paragraph.
   */
  number: string;
  /**
   * What it says, in our words.
   */
  summary: string;
  /**
   * The words in the language in which they were said or written, without quotation marks; omitted while only a translation was found.
   */
  quote: string | null;
  /**
   * Language in which they were said or written; omitted when it is not known. Required with text.
   */
  quoteLanguage: string | null;
  /**
   * The words in English, when they were said in another language.
   */
  translation: string | null;
  /**
   * Who translated them: the outlet or person; Redlines when we did. Required with translation.
   */
  translator: string | null;
  /**
   * Matters it bears on.
   */
  issues: (
    'control' | 'checks' | 'borders' | 'continuity' | 'outside-forces' | 'alternatives' | 'naming'
  )[];
  /**
   * Where it bears.
   */
  anchors: Part[];
  /**
   * Each actor's reading.
   */
  readings: Reading[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Account".
 */
export interface Account {
  /**
   * This version, attributed.
   */
  text: string;
  /**
   * Who holds it: actor ids or publishers.
   */
  heldBy: string[];
  /**
   * Statements it rests on, by id.
   */
  statements: string[];
  /**
   * Sources, by id.
   */
  sources: SourceRef[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "TurningPoint".
 */
export interface TurningPoint {
  /**
   * When.
   */
  date: string;
  /**
   * true when inferred.
   */
  circa: boolean;
  /**
   * What turned.
   */
  summary: string;
  /**
   * Statements it rests on, by id.
   */
  statements: string[];
  /**
   * Sources, by id.
   */
  sources: SourceRef[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Regime".
 */
export interface Regime {
  /**
   * Whose law applies.
   */
  law: string | null;
  /**
   * Whose officers check people and goods.
   */
  officers: string | null;
  /**
   * Whose forces guard it.
   */
  forces: string | null;
  /**
   * Who runs it.
   */
  operator: string | null;
  /**
   * The same, one holder at a time, to compute with; what only one side wants is in the positions.
   */
  powers: Power[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Power".
 */
export interface Power {
  /**
   * Which of the four.
   */
  power: 'law' | 'officers' | 'forces' | 'operator';
  /**
   * Whose it is.
   */
  actor: string;
  /**
   * Which body or firm of the actor, and which share of it.
   */
  body: string | null;
  /**
   * in-force: as last seen; planned: foreseen by a text, or by who the land belongs to, for when the route is open.
   */
  state: 'in-force' | 'planned';
  /**
   * From when it is in force, or planned so; omitted where it is not known.
   */
  since: string | null;
  /**
   * Statements that say so.
   */
  statements: string[];
  /**
   * Why it is so where no statement says it.
   */
  inferred: string | null;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "RouteSection".
 */
export interface RouteSection {
  /**
   * Equals the part of the alignment feature's id after the dot.
   */
  id: string;
  /**
   * Territory it runs through.
   */
  territory: string;
  /**
   * Geodesic length in km of the drawn alignment.
   */
  lengthKm: number | null;
  regime: Regime;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "RouteStatus".
 */
export interface RouteStatus {
  /**
   * From when.
   */
  from: string;
  /**
   * Status.
   */
  status:
    | 'in-use'
    | 'restricted'
    | 'under-construction'
    | 'planned'
    | 'proposed'
    | 'dismantled'
    | 'closed'
    | 'unknown';
  /**
   * In words, attributed where it is one side's figure.
   */
  text: string;
  /**
   * Date of the last evidence for it.
   */
  seen: string;
  /**
   * Statements it rests on, by id.
   */
  statements: string[];
  /**
   * Sources, by id.
   */
  sources: SourceRef[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "PublishedFigure".
 */
export interface PublishedFigure {
  /**
   * Length in km.
   */
  km: number;
  /**
   * What exactly was measured.
   */
  of: string | null;
  /**
   * false when it is the length of a part, of more than this route or of something beside it; such a figure is kept but left out of the range. true when omitted.
   */
  whole: boolean;
  /**
   * Who gives it.
   */
  source: string | null;
  /**
   * Sources, by id.
   */
  sources: SourceRef[];
  /**
   * Statements it rests on, by id.
   */
  statements: string[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "PublishedLengths".
 */
export interface PublishedLengths {
  /**
   * The least of the figures for the whole route.
   */
  min: number | null;
  /**
   * The greatest of them.
   */
  max: number | null;
  /**
   * All figures.
   */
  figures: PublishedFigure[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "RecordRef".
 */
export interface RecordRef {
  /**
   * The kind of record.
   */
  kind: string;
  /**
   * Its id.
   */
  id: string;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Search".
 */
export interface Search {
  /**
   * Day of the search.
   */
  on: string;
  /**
   * statement: any statement of the actor on the issue; original-words: the quote in the language in which it was said; page: the first publisher's page; date: the day; later-evidence: whether it still holds.
   */
  for: 'statement' | 'original-words' | 'page' | 'date' | 'later-evidence';
  /**
   * What was searched for, as typed.
   */
  queries: string[];
  /**
   * Where, when it was another place than the stored public web pages.
   */
  where: string | null;
  /**
   * What came of it; nothing, when nothing was found.
   */
  result: string;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "CodedCondition".
 */
export interface CodedCondition {
  /**
   * What must be so.
   */
  requires: {};
  /**
   * The words of the statement, or of our summary of it, that carry the condition.
   */
  words: string;
  /**
   * The statements of the position that it is taken from.
   */
  statements: string[];
  /**
   * How sure the coder is.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * loose: the words also allow a narrower condition; strict, where nothing is given.
   */
  bound: 'strict' | 'loose';
  /**
   * Whether a second reader, who had not seen this reading, read it otherwise.
   */
  disputedCoding: boolean;
  /**
   * With disputedCoding: what the second coder wrote instead; empty when nothing.
   */
  secondCoding: {}[];
  /**
   * With disputedCoding: why the first coding stands.
   */
  kept: string | null;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "DimensionValue".
 */
export interface DimensionValue {
  /**
   * Name of the value within the dimension.
   */
  id: string;
  /**
   * The answer in a few words.
   */
  label: string;
  /**
   * The actor it is about.
   */
  actor: string | null;
  /**
   * true when nothing else holds beside it, such as none.
   */
  alone: boolean;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Exclusion".
 */
export interface Exclusion {
  /**
   * A value of this dimension.
   */
  value: string;
  /**
   * Another dimension.
   */
  dimension: string;
  /**
   * Its values that cannot hold together with it.
   */
  values: string[];
  /**
   * Why not.
   */
  reason: string;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "TermReading".
 */
export interface TermReading {
  /**
   * Name of the reading within the term.
   */
  id: string;
  /**
   * How the word is understood.
   */
  text: string;
  /**
   * Who holds it.
   */
  heldBy: Said[];
  /**
   * True of every arrangement that the word then names.
   */
  condition: {};
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Said".
 */
export interface Said {
  /**
   * Who.
   */
  actor: string;
  /**
   * Its statements.
   */
  statements: string[];
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Fact".
 */
export interface Fact {
  /**
   * What is answered.
   */
  dimension: string;
  /**
   * The answer; several values where they hold together.
   */
  values: string[];
  /**
   * In place of values: it is one of these, and it is not clear which.
   */
  oneOf: string[];
  /**
   * Why it is not clear; required beside oneOf.
   */
  doubt:
    'in-words' | 'readings-differ' | 'geometry-error' | 'conditional' | 'evidence-ended' | null;
  /**
   * Statements that say so.
   */
  statements: string[];
  /**
   * Why it is so where no statement says it.
   */
  inferred: string | null;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "CollisionInterval".
 */
export interface CollisionInterval {
  /**
   * Id of the claim.
   */
  claim: string;
  /**
   * Id of the red line.
   */
  redLine: string;
  /**
   * First day on which both held.
   */
  from: string;
  /**
   * Day after the last; null while nothing ended it.
   */
  to: string | null;
  certainty: Certainty;
  readings: ChosenReadings;
  disputedCoding: DisputedCoding;
  /**
   * Why, in words, for these two positions.
   */
  explanation: string;
}
/**
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "AccordInterval".
 */
export interface AccordInterval {
  /**
   * Id of the position that implies the other.
   */
  implying: string;
  /**
   * Id of the other.
   */
  implied: string;
  /**
   * First day on which both held.
   */
  from: string;
  /**
   * Day after the last; null while nothing ended it.
   */
  to: string | null;
  certainty: Certainty;
  readings: ChosenReadings;
  disputedCoding: DisputedCoding;
  /**
   * Why, in words, for these two positions.
   */
  explanation: string;
}
/**
 * Pairs of lines of positions of two actors that agree: every arrangement that satisfies the one satisfies the other. Computed from their conditions when the data are published.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Accord".
 */
export interface Accord {
  /**
   * The two lines in alphabetical order, and the word accord.
   */
  id: string;
  /**
   * The two actors and the titles of the two positions.
   */
  title: string;
  /**
   * Ids of the two actors.
   */
  actors: string[];
  /**
   * Ids of all positions of the two lines that agree, oldest first.
   */
  positions: string[];
  /**
   * Id of the latest position whose conditions imply those of the other.
   */
  implying: string;
  /**
   * Id of the position that it implies.
   */
  implied: string;
  /**
   * Whether each of the two implies the other.
   */
  mutual: boolean;
  /**
   * Which position implies which, and when; oldest first.
   */
  intervals: AccordInterval[];
  /**
   * How they agree; logical: by the arrangements that satisfy them.
   */
  how: 'logical';
  issues: PairIssues;
  dimensions: PairDimensions;
  anchors: PairParts;
  lengthKm: PairLength;
  errorKm: PairError;
  areaKm2: PairArea;
  certainty: Certainty;
  readings: ChosenReadings;
  disputedCoding: DisputedCoding;
  /**
   * Why, in words.
   */
  explanation: string;
  /**
   * First day on which two of their positions agreed.
   */
  began: string;
  /**
   * Day after the last; null while nothing ended it. An open end does not mean that it is current.
   */
  ended: string | null;
  /**
   * The later of the beginnings of the two lines, in whatever form.
   */
  sharedSince: string;
  /**
   * Last day for which there is evidence of both positions, or the first day of the accord; nothing is known after it.
   */
  lastEvidence: string;
  /**
   * Statements on which the agreeing conditions rest, oldest first.
   */
  statements: StatementRef[];
}
/**
 * Who speaks or controls: states, unions, authorities.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Actor".
 */
export interface Actor {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * Short English name.
   */
  name: string;
  names: Names;
  /**
   * What it is.
   */
  kind: 'state' | 'union' | 'historical-state' | 'organisation' | 'other';
  /**
   * true for the seven whose positions are coded.
   */
  principal: boolean;
  /**
   * Colour on the map, #rrggbb; required for a principal.
   */
  colour: string | null;
  /**
   * Two letters that stand beside the colour on the map and in lists; required for a principal.
   */
  letter: string | null;
  /**
   * Angle of the hatch on areas that it claims, in degrees; required for a principal.
   */
  hatch: number | null;
  /**
   * Place in lists; principals first.
   */
  order: number;
  /**
   * What this actor calls the contested things.
   */
  namesUsed: NameUsed[];
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
}
/**
 * Texts with their clauses, and each actor’s reading of them, shown as a point in or on each thing that the clauses bear on.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Agreement".
 */
export interface Agreement {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * Name of the text.
   */
  name: string;
  /**
   * When; the first day when it lasted.
   */
  date: string;
  datePrecision: DatePrecision;
  /**
   * The date in words, where the figures cannot say it.
   */
  dateText: string | null;
  /**
   * Who signed or issued it.
   */
  parties: string[];
  /**
   * What it is.
   */
  summary: string;
  /**
   * In force or not, and since when, as last seen.
   */
  standing: string | null;
  /**
   * Clauses, each with every principal's reading of it.
   */
  clauses: Clause[];
  /**
   * The publications that carry it.
   */
  sources: SourceRef[];
  /**
   * Statements it rests on, oldest first.
   */
  statements: StatementRef[];
  /**
   * How sure we are.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
}
/**
 * The assertions of one publication, each with what independent sources show.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Assertion".
 */
export interface Assertion {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * Place in that publication.
   */
  order: number;
  /**
   * The publication that asserts it.
   */
  source: string;
  /**
   * What it asserts, in our words.
   */
  text: string;
  /**
   * Its own words.
   */
  quote: string | null;
  /**
   * What the check found.
   */
  check:
    | 'supported'
    | 'supported-with-corrections'
    | 'partly-supported'
    | 'contested'
    | 'not-accurate'
    | 'opinion';
  /**
   * What independent sources show.
   */
  finding: string;
  /**
   * Whom it is about.
   */
  actors: string[];
  /**
   * How sure we are.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
  /**
   * Statements it rests on, oldest first.
   */
  statements: StatementRef[];
}
/**
 * Lines between territories, the same vertices on both sides. Nakhchivan’s lines are apart from those of the rest of Azerbaijan.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Boundary".
 */
export interface Boundary {
  /**
   * The two territories' ids in alphabetical order, such as armenia-iran.
   */
  id: string;
  /**
   * English names of the two.
   */
  name: string;
  /**
   * Ids of the two territories.
   *
   * @minItems 2
   * @maxItems 2
   */
  between: [string, string];
  /**
   * What sort of line.
   */
  kind: 'state' | 'exclave' | 'province';
  /**
   * River that it follows.
   */
  river: string | null;
  /**
   * Whether the edge of the map cuts it.
   */
  clipped: boolean;
  /**
   * Geodesic length in km of the line drawn at 10 m; null when the edge of the map cuts it.
   */
  lengthKm: number | null;
  /**
   * How the line stands between the two, in words.
   */
  status: string | null;
  /**
   * Date on which that was last seen.
   */
  statusAsOf: string | null;
  /**
   * Statements it rests on, oldest first.
   */
  statusStatements: StatementRef[];
  /**
   * Length in km as published; generalised otherwise, it need not agree with the computed one.
   */
  publishedKm: number | null;
  /**
   * What exactly the published figure measures.
   */
  publishedOf: string | null;
  /**
   * The publications that give it.
   */
  publishedSources: SourceRef[];
  /**
   * Estimated error of the drawn line in metres.
   */
  errorM: number | null;
}
/**
 * Pairs of lines of positions, a claim of one actor and a red line of another, that no arrangement satisfies both: computed from their conditions when the data are published. Each is shown on what both govern.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Collision".
 */
export interface Collision {
  /**
   * The line of the claim, the line of the red line, and how they collide.
   */
  id: string;
  /**
   * The two actors and the titles of the two positions.
   */
  title: string;
  /**
   * Id of the actor who claims.
   */
  actor: string;
  /**
   * English name of that actor.
   */
  actorName: string;
  /**
   * Id of the actor whose red line it is.
   */
  against: string;
  /**
   * English name of that actor.
   */
  againstName: string;
  /**
   * Id of the latest claim of the line that collides.
   */
  claim: string;
  /**
   * Id of the red line that it collides with.
   */
  redLine: string;
  /**
   * Ids of all claims of the line that collide, oldest first.
   */
  claims: string[];
  /**
   * Ids of all red lines that they collide with, oldest first.
   */
  redLines: string[];
  /**
   * Which claim collides with which red line, and when; oldest first.
   */
  intervals: CollisionInterval[];
  /**
   * How they collide; logical: no arrangement in the vocabulary of the dimensions satisfies both.
   */
  how: 'logical';
  issues: PairIssues;
  dimensions: PairDimensions;
  anchors: PairParts;
  lengthKm: PairLength;
  errorKm: PairError;
  areaKm2: PairArea;
  certainty: Certainty;
  readings: ChosenReadings;
  disputedCoding: DisputedCoding;
  /**
   * Why, in words.
   */
  explanation: string;
  /**
   * First day on which two of their positions collided.
   */
  began: string;
  /**
   * Day after the last; null while nothing ended it. An open end does not mean that it is current.
   */
  ended: string | null;
  /**
   * The later of the beginnings of the two lines, in whatever form.
   */
  sharedSince: string;
  /**
   * Last day for which there is evidence of both positions, or the first day of the collision; nothing is known after it.
   */
  lastEvidence: string;
  /**
   * Statements on which the colliding conditions of both sides rest, oldest first.
   */
  statements: StatementRef[];
}
/**
 * The questions that an arrangement for the route answers, each with all the answers that conditions and scenarios may use.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Dimension".
 */
export interface Dimension {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * The question, as a reader would ask it.
   */
  question: string;
  /**
   * The class of condition that speaks of it; see docs/method.md.
   */
  class:
    | 'boundary'
    | 'law'
    | 'decides'
    | 'meets'
    | 'presence'
    | 'passage'
    | 'act'
    | 'name'
    | 'order'
    | 'via'
    | 'rejects';
  /**
   * What on the map it is about.
   */
  at: Part[];
  /**
   * true when several values may hold together, such as the guards of two states.
   */
  several: boolean;
  /**
   * The answers.
   */
  values: DimensionValue[];
  /**
   * What cannot hold together.
   */
  excludes: Exclusion[];
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
}
/**
 * Where sources differ, kept as it is: every version with who holds it.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Disagreement".
 */
export interface Disagreement {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * What they differ on.
   */
  title: string;
  /**
   * Why it matters.
   */
  summary: string | null;
  /**
   * The accounts that differ, each with who holds it.
   */
  versions: Account[];
  /**
   * Matters it bears on.
   */
  issues: (
    'control' | 'checks' | 'borders' | 'continuity' | 'outside-forces' | 'alternatives' | 'naming'
  )[];
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
  /**
   * Statements it rests on, oldest first.
   */
  statements: StatementRef[];
}
/**
 * The matters in dispute.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Issue".
 */
export interface Issue {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * Short name.
   */
  name: string;
  /**
   * The question actors answer differently.
   */
  question: string;
  /**
   * Place in lists.
   */
  order: number;
}
/**
 * Towns, stations, crossings, bridges: points, each with its error.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Place".
 */
export interface Place {
  /**
   * Stable name.
   */
  id: string;
  /**
   * English name.
   */
  name: string;
  names: Names | null;
  /**
   * What it is: capital, town, village, station, halt, crossing, rail-crossing, bridge, landmark or exclave.
   */
  kind: string;
  /**
   * Id of the state it lies in.
   */
  country: string | null;
  /**
   * Id of the smallest territory it lies in.
   */
  territory: string | null;
  /**
   * Error of the point in metres.
   */
  errorM: number | null;
  /**
   * Zoom level from which it is drawn.
   */
  minZoom: number | null;
  /**
   * Where the point is from.
   */
  source: string | null;
  /**
   * Licence of that point.
   */
  licence: string | null;
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
}
/**
 * What each actor held on each issue, by interval: claims, red lines, support, offers, views, and where nothing was found.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Position".
 */
export interface Position {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * Whose position.
   */
  actor: string;
  /**
   * English name of that actor.
   */
  actorName: string;
  /**
   * On which matter.
   */
  issue:
    'control' | 'checks' | 'borders' | 'continuity' | 'outside-forces' | 'alternatives' | 'naming';
  /**
   * Name of that issue.
   */
  issueName: string;
  /**
   * claim: asserts a right to an area, route or regime; red-line: declares what it will not accept; support, offer, view: other stances; nothing-found: we looked and found no statement.
   */
  kind: 'claim' | 'red-line' | 'support' | 'offer' | 'view' | 'nothing-found';
  /**
   * What a claim or red line is about: land and borders; whose officers and law; whose forces or operator; passage; names and status. Required for both.
   */
  type: 'territorial' | 'jurisdiction' | 'presence' | 'transit' | 'recognition' | null;
  /**
   * In a few words, without judging.
   */
  title: string;
  /**
   * The position in our own neutral words, attributed: Iran says …
   */
  summary: string;
  /**
   * declared: stated as a right or a red line; objection: refused in other words; condition: accepted if …; preference: wished. Required for claims and red lines.
   */
  strength: 'declared' | 'objection' | 'condition' | 'preference' | null;
  /**
   * How it stood at the end of its interval.
   */
  status: 'active' | 'softened' | 'withdrawn' | 'overtaken';
  /**
   * What changed and on which words.
   */
  statusNote: string | null;
  /**
   * stated: the actor named the place; derived: it follows from the words; analyst: drawn or chosen by us; none: it is a rule without a place of its own, shown on what it governs.
   */
  geometryBasis: 'stated' | 'derived' | 'analyst' | 'none';
  /**
   * Why this place.
   */
  geometryNote: string | null;
  /**
   * Its parts, the things on the map that it names, each with its role.
   */
  anchors: Part[];
  /**
   * Territory whose side of the line carries the ticks.
   */
  refusedSide: string | null;
  /**
   * Geodesic length in km of the boundaries, or of the one route, that it governs, whole, also where it is about a stretch; null where it governs no line, where its lines may run beside each other, or where one is cut by the edge of the map.
   */
  lengthKm: number | null;
  /**
   * Geodesic area in km² of the territory that it governs; null for every other position.
   */
  areaKm2: number | null;
  /**
   * First evidence.
   */
  validFrom: string;
  /**
   * Day on which the next position replaced it; null while none did. An open end does not mean that it is current.
   */
  validTo: string | null;
  /**
   * Id of the position with which its line began: the first of those that followed one another on the same question.
   */
  line: string;
  /**
   * First evidence of that line.
   */
  lineSince: string;
  /**
   * Id of the position before it in the line; null for the first.
   */
  replaces: string | null;
  /**
   * End of the position before it, when that ended before this one began and no evidence covers the time between.
   */
  gapFrom: string | null;
  /**
   * Whether a voice that may bind the actor said it: head of state or government, minister, their spokesperson, official text. Null where nothing was found.
   */
  authorised: boolean | null;
  /**
   * true when an end of the interval is inferred.
   */
  circa: boolean;
  /**
   * Date of the last evidence for it; nothing is known after it.
   */
  lastEvidence: string;
  /**
   * How sure we are.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * What its words require of an arrangement, in the vocabulary of the dimensions; empty where we read none in them.
   */
  conditions: CodedCondition[];
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
  /**
   * Searches made, for any statement or for later evidence.
   */
  searches: Search[] | null;
  /**
   * Statements it rests on, oldest first.
   */
  statements: StatementRef[];
}
/**
 * How two actors stood to each other: one feature per interval.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Relation".
 */
export interface Relation {
  /**
   * Relation and first day of the interval.
   */
  id: string;
  /**
   * Id of the relation.
   */
  relation: string;
  /**
   * The two, in alphabetical order.
   *
   * @minItems 2
   * @maxItems 2
   */
  pair: [string, string];
  /**
   * How they stood.
   */
  state: 'allied' | 'cooperating' | 'strained' | 'hostile' | 'mediating';
  /**
   * From when.
   */
  validFrom: string;
  /**
   * Until when; omitted for the last.
   */
  validTo: string | null;
  /**
   * The two and the state.
   */
  title: string;
  /**
   * Why coded so, in neutral words.
   */
  summary: string;
  /**
   * Date of the last statement cited.
   */
  lastEvidence: string;
  /**
   * Dated turning points within the interval.
   */
  turningPoints: TurningPoint[];
  /**
   * How sure we are.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
  /**
   * Statements it rests on, oldest first.
   */
  statements: StatementRef[];
}
/**
 * Routes cut at territories, each section with the regime that holds or is proposed on it.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "SectionOfRoute".
 */
export interface SectionOfRoute {
  /**
   * Route and section, such as meghri-rail.armenia.
   */
  id: string;
  /**
   * Id of the route.
   */
  route: string;
  /**
   * Name.
   */
  name: string;
  /**
   * What runs on it.
   */
  kind: 'rail' | 'road' | 'bridge' | 'crossing' | 'pipeline' | 'power-line' | 'multimodal';
  /**
   * Territory it runs through.
   */
  territory: string;
  /**
   * Geodesic length in km of the drawn alignment.
   */
  lengthKm: number | null;
  regime: Regime;
  /**
   * Typical lateral error, metres.
   */
  errorM: number | null;
  /**
   * How it was made.
   */
  method: string | null;
  /**
   * Largest map zoom at which it may be drawn.
   */
  maxZoom: number | null;
  /**
   * Status of the route as last seen.
   */
  status:
    | 'in-use'
    | 'restricted'
    | 'under-construction'
    | 'planned'
    | 'proposed'
    | 'dismantled'
    | 'closed'
    | 'unknown';
  /**
   * Date of the last evidence for it.
   */
  statusAsOf: string;
}
/**
 * Ways through, existing or proposed. No surveyed railway geometry is at hand: alignments are schematic, and some routes have none.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Route".
 */
export interface Route {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * Neutral English name.
   */
  name: string;
  names: Names;
  namesByActor: NamesByActor;
  /**
   * What runs on it.
   */
  kind: 'rail' | 'road' | 'bridge' | 'crossing' | 'pipeline' | 'power-line' | 'multimodal';
  /**
   * One end.
   */
  from: string;
  /**
   * Other end.
   */
  to: string;
  /**
   * Way points in order.
   */
  via: string[];
  /**
   * Geodesic length in km of the drawn alignment; null when none is drawn.
   */
  lengthKm: number | null;
  /**
   * Lengths as published; null when none is.
   */
  publishedKm: PublishedLengths | null;
  /**
   * Status as last seen.
   */
  status:
    | 'in-use'
    | 'restricted'
    | 'under-construction'
    | 'planned'
    | 'proposed'
    | 'dismantled'
    | 'closed'
    | 'unknown';
  /**
   * Date of the last evidence for the status, as precise as the evidence.
   */
  statusAsOf: string;
  /**
   * In words, attributed where it is one side's figure.
   */
  statusText: string;
  /**
   * Owner or builder, attributed where disputed.
   */
  owner: string;
  /**
   * Typical lateral error, metres.
   */
  errorM: number | null;
  /**
   * How it was made.
   */
  method: string | null;
  /**
   * Largest map zoom at which it may be drawn.
   */
  maxZoom: number | null;
  /**
   * true when not surveyed.
   */
  schematic: boolean;
  /**
   * Why there is no line; required without alignment.
   */
  noAlignment: string | null;
  /**
   * Ids of the territories it runs through, in order.
   */
  territories: string[];
  /**
   * Sections by territory, in order.
   */
  sections: RouteSection[];
  /**
   * Status by time, oldest first.
   */
  statusHistory: RouteStatus[];
  /**
   * First entry of its status history.
   */
  validFrom: string;
  /**
   * Always null: a route stays on the map with its status.
   */
  validTo: string | null;
  /**
   * How sure we are.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
}
/**
 * Arrangements that somebody proposed, and states of affairs: what each says of each dimension. What it does not say is open.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Scenario".
 */
export interface Scenario {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * In a few words, without judging.
   */
  title: string;
  /**
   * What it is and who proposed it, attributed.
   */
  summary: string;
  /**
   * Who proposed it; empty for a state of affairs.
   */
  proposedBy: string[];
  /**
   * When it was so; null for a proposal.
   */
  state: {
    /**
     * First day on which it was so.
     */
    from: string;
    /**
     * The day after the last.
     */
    to: string | null;
  } | null;
  /**
   * What is so.
   */
  facts: Fact[];
  /**
   * What actors said of it themselves.
   */
  said: Said[];
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
  /**
   * All statements that it rests on, oldest first.
   */
  statements: StatementRef[];
}
/**
 * Publications that carry evidence. The side describes the publisher, not the truth of what it says.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Source".
 */
export interface Source {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * Who published it.
   */
  publisher: string;
  /**
   * Title of the page, or what it is.
   */
  title: string | null;
  /**
   * Address of the page: the original where it is known.
   */
  url: string;
  /**
   * When it was published; omitted when undated.
   */
  date: string | null;
  /**
   * How exact the date is.
   */
  datePrecision: 'day' | 'month' | 'season' | 'year' | 'circa' | null;
  /**
   * The date in words, where the figures cannot say it.
   */
  dateText: string | null;
  /**
   * Where the publisher stands: AM Armenian, AZ Azerbaijani, IR Iranian state or pro-state, IRX Iranian exile or opposition, TR Turkish, RU Russian, US American, EU European Union and members, GE Georgian, RFE US-funded RFE/RL, INT other. It describes the publisher, not the truth of the claim.
   */
  side: 'AM' | 'AZ' | 'IR' | 'IRX' | 'TR' | 'RU' | 'US' | 'EU' | 'GE' | 'RFE' | 'INT';
  /**
   * Language of the page.
   */
  language: string;
  /**
   * true when the address is a copy of somebody else's page.
   */
  mirror: boolean;
  /**
   * What it is a copy of: original publisher, and address where known. Required for a mirror.
   */
  mirrorOf: string | null;
  /**
   * Whose report the page passes on (an agency, another outlet).
   */
  relays: string | null;
  /**
   * Day of that look.
   */
  checkedOn: string | null;
  /**
   * What came of it.
   */
  checkedResult: 'confirmed' | 'corrected' | 'not-reachable' | null;
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
  /**
   * Records that cite it.
   */
  usedBy: RecordRef[];
}
/**
 * Dated utterances and acts, each sourced. Each is shown as a point in or on each thing that it bears on.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Statement".
 */
export interface Statement {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * What happened, in a few neutral words: who says or does what.
   */
  title: string;
  /**
   * Id of the first of its actors.
   */
  actor: string;
  /**
   * Whose statement or act it is; the first is shown as its actor.
   */
  actors: string[];
  /**
   * Who spoke or acted, by name, or the body that did.
   */
  speaker: string;
  /**
   * Office of the speaker at that time; required when the speaker is a person.
   */
  role: string | null;
  /**
   * Whether this voice may bind its actor: a head of state or government, a minister, their spokesperson or an official text may; a deputy minister, ambassador, adviser, member of parliament, officer, company or analyst may not. Told by the office of the person; required where there is no person, and where this act differs from the office.
   */
  authorised: boolean;
  /**
   * When; the first day when it lasted.
   */
  date: string;
  /**
   * Last day, when it lasted or the day is only known to lie between.
   */
  dateEnd: string | null;
  datePrecision: DatePrecision;
  /**
   * The date in words, where the figures cannot say it.
   */
  dateText: string | null;
  /**
   * What it is.
   */
  kind:
    | 'claim'
    | 'red-line'
    | 'support'
    | 'opposition'
    | 'offer'
    | 'event'
    | 'agreement'
    | 'assessment';
  /**
   * The short, neutral name by which the time line names it, of the few acts on which most else turns.
   */
  event: string | null;
  /**
   * What was said or done, in our own neutral words, attributed.
   */
  summary: string;
  /**
   * The words in the language in which they were said or written, without quotation marks; omitted while only a translation was found.
   */
  quote: string | null;
  /**
   * Language in which they were said or written; omitted when it is not known. Required with text.
   */
  quoteLanguage: string | null;
  /**
   * The words in English, when they were said in another language.
   */
  translation: string | null;
  /**
   * Who translated them: the outlet or person; Redlines when we did. Required with translation.
   */
  translator: string | null;
  /**
   * true when the source gives these words as its own paraphrase.
   */
  paraphrase: boolean;
  /**
   * Matters it bears on.
   */
  issues: (
    'control' | 'checks' | 'borders' | 'continuity' | 'outside-forces' | 'alternatives' | 'naming'
  )[];
  /**
   * What on the map it bears on. The role is context; only a position governs.
   */
  anchors: Part[];
  /**
   * The publications that carry it.
   */
  sources: SourceRef[];
  /**
   * How sure we are.
   */
  confidence: 'high' | 'medium' | 'low';
  /**
   * Searches made for what the record lacks.
   */
  searches: Search[] | null;
  /**
   * Whether something about it is contested.
   */
  contested: boolean;
  /**
   * What about it is contested, and by whom.
   */
  contestedText: string | null;
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
}
/**
 * Disputed words, each with the ways in which actors understand it.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Term".
 */
export interface Term {
  /**
   * Stable name: the name of the file without .yaml.
   */
  id: string;
  /**
   * The word.
   */
  word: string;
  /**
   * Why its meaning matters.
   */
  summary: string;
  /**
   * How it is understood.
   */
  readings: TermReading[];
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
  /**
   * Statements that show a reading, oldest first.
   */
  statements: StatementRef[];
}
/**
 * States, Nakhchivan, Syunik and the small exclaves. Lines are OpenStreetMap’s of 2017, within the map’s edge; they take no position on sovereignty.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Territory".
 */
export interface Territory {
  /**
   * Stable name, such as armenia or nakhchivan.
   */
  id: string;
  /**
   * English name.
   */
  name: string;
  names: Names | null;
  /**
   * What it is.
   */
  kind: 'state' | 'autonomous-republic' | 'province' | 'exclave';
  /**
   * Territory that it is part of.
   */
  partOf: string | null;
  /**
   * Territory that it belongs to but is cut off from.
   */
  exclaveOf: string | null;
  /**
   * Territory that surrounds it.
   */
  within: string | null;
  /**
   * Whether the edge of the map cuts it.
   */
  clipped: boolean;
  /**
   * Geodesic area in km² of the shape drawn at 10 m; null when the edge of the map cuts it.
   */
  areaKm2: number | null;
  /**
   * Area in km² as published; it need not agree with the computed one.
   */
  publishedAreaKm2: number | null;
  /**
   * The publications that give it.
   */
  publishedSources: SourceRef[];
}
/**
 * The Aras as the boundary lines that follow it, and the large lakes, reservoirs and seas, which are coarse.
 *
 * This interface was referenced by `Collections`'s JSON-Schema
 * via the `definition` "Water".
 */
export interface Water {
  /**
   * Stable name.
   */
  id: string;
  /**
   * English name.
   */
  name: string;
  names: Names | null;
  /**
   * What it is.
   */
  kind: 'sea' | 'lake' | 'reservoir' | 'river';
  /**
   * Estimated error in metres.
   */
  errorM: number | null;
  /**
   * What a careful reader must know: doubts, differences between sources.
   */
  note: string | null;
}

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Arrangement, parametersOf } from '../model/arrangement';
import type { Day } from '../model/date';
import type { RoomAnswer } from '../model/room';
import type {
  AnalysisAnswer,
  ContinuityAnswer,
  ScenarioAnswer,
  ScenarioList,
} from '../model/scenario';
import { LayerData } from './layer-data';
import { type LoadState, noteFailure, type ReadLoading, readable } from './loading';
import { Failure, fetchJson, inVersion } from './request';

/**
 * One computed answer of the server. It belongs to the latest question: `answer` is null until that question's own
 * answer has loaded.
 */
export class Computed<T> implements ReadLoading {
  readonly id: string;
  readonly state: ReadonlySignal<LoadState>;
  readonly failure = signal<Failure | null>(null);
  /** The answer to the latest question; null until it has loaded. */
  readonly answer: ReadonlySignal<T | null>;
  private readonly asked = signal<string | null>(null);
  readonly isRead: ReadonlySignal<boolean>;
  private readonly known: Signal<ReadonlyMap<string, T>>;
  private readonly isAnswer: (body: Partial<T>) => boolean;
  private readonly only: (() => string) | null;

  /** `only` is the address, if there is only one question. */
  constructor(
    id: string,
    isAnswer: (body: Partial<T>) => boolean,
    only: (() => string) | null = null,
  ) {
    this.id = id;
    this.isAnswer = isAnswer;
    this.only = only;
    [this.known, this.isRead] = readable<ReadonlyMap<string, T>>(new Map());
    this.answer = computed(() => this.known.value.get(this.asked.value ?? '') ?? null);
    this.state = computed(() => {
      if (this.answer.value) return 'ready';
      if (this.asked.value === null) return 'idle';
      return this.failure.value ? 'failed' : 'loading';
    });
  }

  /** Requests an address, unless its answer is known. Never throws: see `failure`. */
  async load(address: string): Promise<void> {
    if (this.asked.peek() === address && this.failure.peek() === null) return;
    batch(() => {
      this.asked.value = address;
      this.failure.value = null;
    });
    if (this.answer.peek()) return;
    try {
      const body = (await fetchJson(address)) as Partial<T> | null;
      if (!body || !this.isAnswer(body)) throw new Failure('unreadable', address);
      this.known.value = new Map(this.known.peek()).set(address, body as T);
    } catch (error) {
      if (this.asked.peek() !== address) return;
      this.failure.value = Failure.of(error, address);
      noteFailure(this);
    }
  }

  async ask(): Promise<void> {
    if (this.only && this.asked.peek() === null) await this.load(this.only());
  }

  async retry(): Promise<void> {
    const address = this.asked.peek();
    if (address !== null) await this.load(address);
  }
}

/** The vocabulary of the analysis: dimensions, terms, scenarios, days. */
export const analysis = new Computed<AnalysisAnswer>(
  'analysis',
  (body) => Array.isArray(body.dimensions) && Array.isArray(body.dates),
  () => inVersion('./analysis?f=json'),
);

/** The address of the verdicts on an arrangement on a day, with the steps to each, down to the given depth. */
export function scenarioAddress(id: string, day: Day, depth = 0): string {
  return inVersion(`./analysis/scenarios/${encodeURIComponent(id)}?datetime=${day}&depth=${depth}`);
}

function isScenarioAnswer({ judgements, facts }: Partial<ScenarioAnswer>): boolean {
  return Array.isArray(judgements) && Array.isArray(facts);
}

const scenarios = new Map<string, Computed<ScenarioAnswer>>();

/** What the server computes about an arrangement. */
export function scenarioData(id: string): Computed<ScenarioAnswer> {
  const known = scenarios.get(id) ?? new Computed('scenarios', isScenarioAnswer);
  scenarios.set(id, known);
  return known;
}

/** Requests what the server computes about some arrangements on a day. */
export function askForScenarios(ids: readonly string[], day: Day): void {
  for (const id of ids) void scenarioData(id).load(scenarioAddress(id, day));
}

const latestScenarios = new Map<string, Computed<ScenarioAnswer>>();

/** What the server computes about an arrangement by the positions of the latest day on record. */
export function latestScenarioData(id: string): Computed<ScenarioAnswer> {
  const known = latestScenarios.get(id) ?? new Computed('scenarios', isScenarioAnswer);
  latestScenarios.set(id, known);
  return known;
}

/** The address of what no red line of a day rules out. */
export function roomAddress(day: Day): string {
  return inVersion(`./analysis/room?datetime=${day}`);
}

/** What no red line of a day rules out. */
export const roomData = new Computed<RoomAnswer>(
  'room',
  (body) => Array.isArray(body.dimensions) && Array.isArray(body.nearest),
);

/** The address of the page of the API that says what no red line of a day rules out. */
export function roomPage(day: Day): string {
  return inVersion(`./analysis/room?f=html&datetime=${day}`);
}

/** The address of the list of scenarios on a day. */
export function scenarioListAddress(day: Day): string {
  return inVersion(`./analysis/scenarios?datetime=${day}`);
}

/** Every scenario. */
export const scenarioList = new Computed<ScenarioList>('scenarios', (body) =>
  Array.isArray(body.scenarios),
);

/** The days of a scenario that describes a state of affairs; the page needs no more of the record. */
interface ScenarioRecord {
  id: string;
  state: { from: string; to: string | null } | null;
}

/** The records of the scenarios. */
export const scenarioRecords = new LayerData<ScenarioRecord>('scenarios', {
  only: ['id', 'state'],
  isPlaceless: true,
});

/** A scenario with the steps that lead to each verdict. */
export const tracedScenario = new Computed<ScenarioAnswer>('scenarios', isScenarioAnswer);

/** The address of the verdicts on the reader's own arrangement, with every step. */
export function arrangementAddress(chosen: Arrangement, stripKm: number | null, day: Day): string {
  const query = parametersOf(chosen);
  if (stripKm !== null) query.set('stripKm', String(stripKm));
  query.set('datetime', day);
  query.set('depth', '9');
  return inVersion(`./analysis/arrangement?${query}`);
}

/** The reader's own arrangement, with its verdicts. */
export const arrangementData = new Computed<ScenarioAnswer>('arrangement', isScenarioAnswer);

/** Two territories, and one that the way between them must pass through. */
export interface Link {
  from: string;
  to: string;
  through: string | null;
}

/** The address that says whether two territories are joined by land under the reader's arrangement. */
export function continuityAddress(link: Link, chosen: Arrangement, day: Day): string {
  const query = parametersOf(chosen);
  for (const [name, value] of Object.entries(link)) if (value !== null) query.set(name, value);
  query.set('datetime', day);
  return inVersion(`./analysis/continuity?${query}`);
}

/** Whether two territories are joined by land, for each pair requested. */
export function continuityData(): Computed<ContinuityAnswer> {
  return new Computed<ContinuityAnswer>('continuity', (body) => 'connected' in body);
}

/** The number of collisions from a day on, until the day of the next entry. */
interface CollisionCount {
  date: Day;
  collisions: number;
  /** The ids of the collisions that began and ended on this day. */
  began: string[];
  ended: string[];
}

/** The number of collisions over time, in order. */
export const collisionCounts = new Computed<{ dates: CollisionCount[] }>(
  'collisionCounts',
  (body) => Array.isArray(body.dates),
  () => inVersion('./analysis/timeline'),
);

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Arrangement, parametersOf } from '../model/arrangement';
import type { Day } from '../model/date';
import type {
  AnalysisAnswer,
  ContinuityAnswer,
  ScenarioAnswer,
  ScenarioList,
} from '../model/scenario';
import { LayerData, type Loading, type LoadState } from './layer-data';
import { Failure, fetchJson, inVersion } from './request';

/**
 * What the server computes, for one question at a time. An answer to another question is never shown as
 * this one's: `answer` is null until its own has come.
 */
export class Computed<T> implements Loading {
  readonly id: string;
  readonly state: ReadonlySignal<LoadState>;
  readonly failure = signal<Failure | null>(null);
  /** The answer to what was asked last; null before it has come. */
  readonly answer: ReadonlySignal<T | null>;
  private readonly asked = signal<string | null>(null);
  private readonly known = signal<ReadonlyMap<string, T>>(new Map());
  private readonly isAnswer: (body: Partial<T>) => boolean;

  constructor(id: string, isAnswer: (body: Partial<T>) => boolean) {
    this.id = id;
    this.isAnswer = isAnswer;
    this.answer = computed(() => this.known.value.get(this.asked.value ?? '') ?? null);
    this.state = computed(() => {
      if (this.answer.value) return 'ready';
      if (this.asked.value === null) return 'idle';
      return this.failure.value ? 'failed' : 'loading';
    });
  }

  /** Asks what an address answers, unless that is known. Never throws: see `failure`. */
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
      if (this.asked.peek() === address) this.failure.value = Failure.of(error, address);
    }
  }

  async retry(): Promise<void> {
    const address = this.asked.peek();
    if (address !== null) await this.load(address);
  }
}

/** The address of what the analysis knows of: dimensions, terms, scenarios, days. */
export function analysisAddress(): string {
  return inVersion('./analysis?f=json');
}

/** What the analysis knows of. */
export const analysis = new Computed<AnalysisAnswer>(
  'analysis',
  (body) => Array.isArray(body.dimensions) && Array.isArray(body.dates),
);

/** The address of an arrangement's judgement on a day: the verdicts, with the steps to each as deep as asked. */
export function scenarioAddress(id: string, day: Day, depth = 0): string {
  return inVersion(`./analysis/scenarios/${encodeURIComponent(id)}?datetime=${day}&depth=${depth}`);
}

function isScenarioAnswer({ judgements, facts }: Partial<ScenarioAnswer>): boolean {
  return Array.isArray(judgements) && Array.isArray(facts);
}

const scenarios = new Map<string, Computed<ScenarioAnswer>>();

/** What is computed of an arrangement. */
export function scenarioData(id: string): Computed<ScenarioAnswer> {
  const known = scenarios.get(id) ?? new Computed('scenarios', isScenarioAnswer);
  scenarios.set(id, known);
  return known;
}

/** The address of the list of scenarios on a day. */
export function scenarioListAddress(day: Day): string {
  return inVersion(`./analysis/scenarios?datetime=${day}`);
}

/** Every scenario. */
export const scenarioList = new Computed<ScenarioList>('scenarios', (body) =>
  Array.isArray(body.scenarios),
);

/** A state of affairs that a scenario describes, with the days of which; no more of the record is needed. */
interface ScenarioRecord {
  id: string;
  state: { from: string; to: string | null } | null;
}

/** The records of the scenarios. */
export const scenarioRecords = new LayerData<ScenarioRecord>('scenarios');

/** Asks for the records of the scenarios. */
export function loadScenarioRecords(): void {
  void scenarioRecords.load({ only: ['id', 'state'], isPlaceless: true });
}

/** A scenario with the steps that lead to each verdict. */
export const tracedScenario = new Computed<ScenarioAnswer>('scenarios', isScenarioAnswer);

/** The address of the judgement on what the reader chose, with every step. */
export function arrangementAddress(chosen: Arrangement, stripKm: number | null, day: Day): string {
  const query = parametersOf(chosen);
  if (stripKm !== null) query.set('stripKm', String(stripKm));
  query.set('datetime', day);
  query.set('depth', '9');
  return inVersion(`./analysis/arrangement?${query}`);
}

/** What the reader chose, judged. */
export const arrangementData = new Computed<ScenarioAnswer>('arrangement', isScenarioAnswer);

/** Two territories, and one that the way between them must lead through. */
export interface Link {
  from: string;
  to: string;
  through: string | null;
}

/** The address of whether two territories are joined by land under what the reader chose. */
export function continuityAddress(link: Link, chosen: Arrangement, day: Day): string {
  const query = parametersOf(chosen);
  for (const [name, value] of Object.entries(link)) if (value !== null) query.set(name, value);
  query.set('datetime', day);
  return inVersion(`./analysis/continuity?${query}`);
}

/** Whether two territories are joined by land; one for each pair that is asked about. */
export function continuityData(): Computed<ContinuityAnswer> {
  return new Computed<ContinuityAnswer>('continuity', (body) => 'connected' in body);
}

/** How many collisions there are from a day on, until the next of the line. */
interface CollisionCount {
  date: Day;
  collisions: number;
  /** The ids of the collisions that began and ended with the day. */
  began: string[];
  ended: string[];
}

/** The number of collisions over time, in order. */
export const collisionCounts = new Computed<{ dates: CollisionCount[] }>(
  'collisionCounts',
  (body) => Array.isArray(body.dates),
);

/** Asks for it. */
export async function loadCollisionCounts(): Promise<void> {
  await collisionCounts.load(inVersion('./analysis/timeline'));
}

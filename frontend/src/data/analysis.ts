import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Day } from '../model/date';
import type { ScenarioAnswer } from '../model/scenario';
import type { Loading, LoadState } from './layer-data';
import { Failure, fetchJson, inVersion } from './request';

/** The address of an arrangement's judgement on a day: the verdicts alone, without the steps that lead to each. */
export function scenarioAddress(id: string, day: Day): string {
  return inVersion(`./analysis/scenarios/${encodeURIComponent(id)}?datetime=${day}&depth=0`);
}

/**
 * What the server computes of one arrangement, for one day at a time. An answer for another day is never
 * shown as this day's: `answer` is null until its own has come.
 */
class ScenarioData implements Loading {
  readonly id = 'scenarios';
  readonly state: ReadonlySignal<LoadState>;
  readonly failure = signal<Failure | null>(null);
  /** The answer for the day asked for last; null before it has come. */
  readonly answer: ReadonlySignal<ScenarioAnswer | null>;
  private readonly day = signal<Day | null>(null);
  private readonly known = signal<ReadonlyMap<Day, ScenarioAnswer>>(new Map());

  private readonly scenario: string;

  constructor(scenario: string) {
    this.scenario = scenario;
    this.answer = computed(() => this.known.value.get(this.day.value ?? '') ?? null);
    this.state = computed(() => {
      if (this.answer.value) return 'ready';
      if (this.day.value === null) return 'idle';
      return this.failure.value ? 'failed' : 'loading';
    });
  }

  /** Asks for a day, unless its answer is there. Never throws: see `failure`. */
  async load(day: Day): Promise<void> {
    if (this.day.peek() === day && this.failure.peek() === null) return;
    batch(() => {
      this.day.value = day;
      this.failure.value = null;
    });
    if (this.answer.peek()) return;
    const address = scenarioAddress(this.scenario, day);
    try {
      const answer = asAnswer(await fetchJson(address), address);
      this.known.value = new Map(this.known.peek()).set(day, answer);
    } catch (error) {
      if (this.day.peek() === day) this.failure.value = Failure.of(error, address);
    }
  }

  async retry(): Promise<void> {
    const day = this.day.peek();
    if (day !== null) await this.load(day);
  }
}

/** An answer of the analysis. Throws {@link Failure} when it is something else. */
function asAnswer(body: unknown, address: string): ScenarioAnswer {
  const answer = body as Partial<ScenarioAnswer> | null;
  if (Array.isArray(answer?.judgements) && Array.isArray(answer.facts)) {
    return answer as ScenarioAnswer;
  }
  throw new Failure('unreadable', address);
}

const scenarios = new Map<string, ScenarioData>();

/** What is computed of an arrangement. */
export function scenarioData(id: string): ScenarioData {
  const known = scenarios.get(id) ?? new ScenarioData(id);
  scenarios.set(id, known);
  return known;
}

/** How many collisions there are from a day on, until the next of the line. */
export interface CollisionCount {
  date: Day;
  collisions: number;
  /** The ids of the collisions that began and ended with the day. */
  began: string[];
  ended: string[];
}

const counts = signal<CollisionCount[]>([]);
const countsState = signal<LoadState>('idle');
const countsFailure = signal<Failure | null>(null);

/** The number of collisions over time, in order; empty until it has come. */
export const collisionCounts: ReadonlySignal<CollisionCount[]> = counts;

/** How far its loading is. */
export const collisionCountsLoading: Loading = {
  id: 'collisionCounts',
  state: countsState,
  failure: countsFailure,
  retry: () => loadCollisionCounts(),
};

/** Asks for the number of collisions over time, unless it is there. Never throws: see {@link collisionCountsLoading}. */
export async function loadCollisionCounts(): Promise<void> {
  if (countsState.peek() === 'loading' || countsState.peek() === 'ready') return;
  countsState.value = 'loading';
  countsFailure.value = null;
  const address = inVersion('./analysis/timeline');
  try {
    const { dates } = (await fetchJson(address)) as { dates?: CollisionCount[] };
    if (!Array.isArray(dates)) throw new Failure('unreadable', address);
    counts.value = dates;
    countsState.value = 'ready';
  } catch (error) {
    countsFailure.value = Failure.of(error, address);
    countsState.value = 'failed';
  }
}

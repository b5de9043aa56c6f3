import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Failure } from './request';

/** The loading state of something. */
export type LoadState = 'idle' | 'loading' | 'ready' | 'failed';

/** Something that loads, and may fail to load. Data that did not load is never treated as absent. */
export interface Loading {
  /** The collection that it belongs to, which names it in a message of failure. */
  readonly id: string;
  /** `ready` as soon as there is something to show, even if loading more has failed. */
  readonly state: ReadonlySignal<LoadState>;
  /** Why the last request failed; null if it did not fail. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Repeats the request that failed. */
  retry(): Promise<void>;
  /** Requests it, unless that has been done. Absent if only a view knows what to request. */
  ask?(): Promise<void>;
}

/** Something that loads, and knows whether the page reads it now. */
export interface ReadLoading extends Loading {
  readonly isRead: ReadonlySignal<boolean>;
}

/** A signal, and whether a component or an effect reads it now. */
export function readable<T>(initial: T): [Signal<T>, ReadonlySignal<boolean>] {
  const isRead = signal(false);
  let now = false;
  // Set later, because a component may be rendering, and because one reader may replace another.
  const follow = (is: boolean) => {
    now = is;
    queueMicrotask(() => {
      isRead.value = now;
    });
  };
  const options = { watched: () => follow(true), unwatched: () => follow(false) };
  return [signal(initial, options), isRead];
}

const everFailed = signal<ReadonlySet<ReadLoading>>(new Set());

/** Notes that something failed to load. */
export function noteFailure(one: ReadLoading): void {
  everFailed.value = new Set(everFailed.peek()).add(one);
}

/** What the page reads and failed to load. No view has to list it. */
export const missing = computed(() =>
  [...everFailed.value].filter((one) => one.failure.value !== null && one.isRead.value),
);

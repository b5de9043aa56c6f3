import type { Dimension, ScenarioAnswer } from './scenario';

/** The reader's choice: the ids of values by dimension. */
export type Arrangement = Readonly<Record<string, readonly string[]>>;

/** Why a value cannot be chosen: the chosen value that rules it out, and the reason. */
export interface RuledOut {
  dimension: string;
  value: string;
  reason: string;
}

/** The chosen value that rules out a value, with the reason; null if none does. Exclusions hold in both directions. */
export function ruledOutBy(
  dimensions: Dimension[],
  chosen: Arrangement,
  dimension: string,
  value: string,
): RuledOut | null {
  for (const { id, excludes } of dimensions) {
    for (const { value: one, dimension: other, values, reason } of excludes) {
      const chosenOther = (chosen[other] ?? []).find((candidate) => values.includes(candidate));
      if (id === dimension && one === value && chosenOther) {
        return { dimension: other, value: chosenOther, reason };
      }
      if (other === dimension && values.includes(value) && chosen[id]?.includes(one)) {
        return { dimension: id, value: one, reason };
      }
    }
  }
  return null;
}

/** The choice with a value added, or removed if it is already chosen. Chosen values that it excludes are removed. */
export function chosenWith(
  chosen: Arrangement,
  { id, several, values }: Dimension,
  value: string,
): Arrangement {
  const before = chosen[id] ?? [];
  const isAlone = (one: string) => values.find((candidate) => candidate.id === one)?.alone === true;
  const kept = several && !isAlone(value) ? before.filter((one) => !isAlone(one)) : [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...kept, value];
  const { [id]: _before, ...rest } = chosen;
  return after.length > 0 ? { ...rest, [id]: after } : rest;
}

/** A scenario's answers as a choice; what it leaves in doubt is left open. */
export function chosenOf({ facts }: ScenarioAnswer): Arrangement {
  return Object.fromEntries(
    facts
      .filter(({ values, doubt }) => values.length > 0 && doubt === null)
      .map(({ dimension, values }) => [dimension, values]),
  );
}

/** A choice as parameters of `/analysis/arrangement` and `/analysis/continuity`. */
export function parametersOf(chosen: Arrangement): URLSearchParams {
  return new URLSearchParams(
    Object.entries(chosen).map(([dimension, values]) => [dimension, values.join(',')]),
  );
}

/** The order of the classes of dimensions: first who is there and decides, then the land, then acts and words. */
const CLASSES = [
  'decides',
  'meets',
  'presence',
  'law',
  'boundary',
  'via',
  'passage',
  'act',
  'rejects',
  'name',
  'order',
];

/** Dimensions by class, in a fixed order; unknown classes come last. */
export function byClass(dimensions: Dimension[]): { name: string; dimensions: Dimension[] }[] {
  const names = [...new Set([...CLASSES, ...dimensions.map((one) => one.class)])];
  return names
    .map((name) => ({ name, dimensions: dimensions.filter((one) => one.class === name) }))
    .filter((group) => group.dimensions.length > 0);
}

import type { Day } from './date';

/** A red line among those that rule something out. */
export interface RulingLine {
  id: string;
  actor: string;
  title: string;
}

/** The red lines that rule something out: each of them alone, or only together. */
export interface RuledOutBy {
  alone: boolean;
  redLines: RulingLine[];
  /** The reason with the words of each red line. */
  explanation: string;
}

/** An answer to a question about the route. Every answer that is not possible is ruled out by something. */
export interface RoomValue {
  value: string;
  label: string;
  possible: boolean;
  ruledOutBy?: RuledOutBy;
}

/** A question about the route, with its answers. */
export interface RoomDimension {
  dimension: string;
  question: string;
  values: RoomValue[];
}

/** The answer of `/analysis/room`: what no red line of a day rules out. */
export interface RoomAnswer {
  datetime: Day;
  explanation: string;
  /** Whether every arrangement is ruled out. */
  empty: boolean;
  /** The ids of the red lines that take part. */
  redLines: string[];
  dimensions: RoomDimension[];
  /** What is left if every claim is to be met, too. */
  withClaims: { empty: boolean; explanation?: string; dimensions?: RoomDimension[] };
  /** How far each scenario is from what is left. */
  nearest: { scenario: string; title: string; ruledOutBy?: RuledOutBy }[];
  /** Readings of terms that narrow what is left: the values that they also rule out, by dimension. */
  hinges: {
    readings: Record<string, string>;
    empties: boolean;
    ruledOut: { dimension: string; values: string[] }[];
  }[];
  doesNotSay: string;
}

/** How many answers some questions have, and how many of them are left. */
export function roomCounts(dimensions: RoomDimension[]): { all: number; left: number } {
  const values = dimensions.flatMap((one) => one.values);
  return { all: values.length, left: values.filter(({ possible }) => possible).length };
}

/** Answers that the same red lines rule out. */
export interface RuledOutGroup {
  values: RoomValue[];
  by: RuledOutBy[];
}

/** The answers to a question that are ruled out, those that the same red lines rule out together. */
export function ruledOutGroups({ values }: RoomDimension): RuledOutGroup[] {
  const groups = new Map<string, RuledOutGroup>();
  for (const value of values) {
    if (value.possible) continue;
    const { alone, redLines = [] } = value.ruledOutBy ?? {};
    const key = `${alone} ${redLines.map(({ id }) => id).join()}`;
    const group = groups.get(key) ?? { values: [], by: [] };
    group.values.push(value);
    if (value.ruledOutBy) group.by.push(value.ruledOutBy);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The actors whose red lines rule something out. */
export function rulingActors(dimensions: RoomDimension[]): Set<string> {
  const reasons = dimensions.flatMap(({ values }) => values).map(({ ruledOutBy }) => ruledOutBy);
  return new Set(reasons.flatMap((one) => one?.redLines ?? []).map(({ actor }) => actor));
}

/** Whether a question has an answer that is ruled out. */
export function isNarrowed({ values }: RoomDimension): boolean {
  return values.some(({ possible }) => !possible);
}

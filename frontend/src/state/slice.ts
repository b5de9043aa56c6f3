import type { CollectionId } from '../model/collections';

/** What a parameter of the address can be: one of some words, or a text like an example. */
export type Expected = { oneOf: readonly string[] } | { like: string };

/** A record that a value names, and where it is to be found: in any of these collections, or among the map's layers. */
export interface Named {
  id: string;
  in: readonly (CollectionId | 'layers')[];
}

/** One part of the state, and the parameter of the address that holds it. */
export interface Slice<T> {
  /** The name of the parameter. */
  parameter: string;
  /** The value if the address does not have the parameter. */
  start: T;
  /** What the parameter can be, for the message about a text that is not. */
  expected: Expected;
  /** The value of a text; undefined if the text is invalid. A list passes each part that it leaves out to `leaveOut`. */
  parse: (text: string, leaveOut?: (part: string) => void) => T | undefined;
  /** The text of a value; null to omit the parameter. */
  format: (value: T) => string | null;
  /** The records that a value names and about which the screen says nothing if they do not exist. */
  named?: (value: T) => readonly Named[];
}

/** A slice with a few possible words, written only if it is not the first of them. */
export function choice<T extends string>(parameter: string, words: readonly [T, ...T[]]): Slice<T> {
  const [start] = words;
  return {
    parameter,
    start,
    expected: { oneOf: words },
    parse: (text) => words.find((word) => word === text),
    format: (value) => (value === start ? null : value),
  };
}

/** The comma-separated parts of a text, without repetition; a slice that is a list is always written. */
export function parseList(text: string): string[] {
  return [...new Set(text.split(',').filter((part) => part !== ''))];
}

/** The parts of a list that can be used; the others are passed to `leaveOut`. */
export function usable(
  parts: string[],
  isUsable: (part: string, index: number) => boolean,
  leaveOut?: (part: string) => void,
): string[] {
  return parts.filter((part, index) => {
    const isKept = isUsable(part, index);
    if (!isKept) leaveOut?.(part);
    return isKept;
  });
}

/** These ids, as records of some collections. */
export function namedIn(ids: readonly string[], ...collections: Named['in']): Named[] {
  return ids.map((id) => ({ id, in: collections }));
}

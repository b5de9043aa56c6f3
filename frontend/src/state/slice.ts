/** One part of the state, and the parameter of the address that holds it. */
export interface Slice<T> {
  /** The name of the parameter. */
  parameter: string;
  /** The value if the address does not have the parameter. */
  start: T;
  /** The value of a text; undefined if the text is invalid. */
  parse: (text: string) => T | undefined;
  /** The text of a value; null to omit the parameter. */
  format: (value: T) => string | null;
}

/** A slice with a few possible words, written only if it is not the first of them. */
export function choice<T extends string>(parameter: string, words: readonly [T, ...T[]]): Slice<T> {
  const [start] = words;
  return {
    parameter,
    start,
    parse: (text) => words.find((word) => word === text),
    format: (value) => (value === start ? null : value),
  };
}

/** The comma-separated parts of a text, without repetition; a slice that is a list is always written. */
export function parseList(text: string): string[] {
  return [...new Set(text.split(',').filter((part) => part !== ''))];
}

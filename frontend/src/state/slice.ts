/** One part of the state, and the parameter of the address that holds it. */
export interface Slice<T> {
  /** The name of the parameter. */
  parameter: string;
  /** What holds when the address does not say. */
  start: T;
  /** The value that a text stands for; undefined when it stands for none. */
  parse: (text: string) => T | undefined;
  /** The text that stands for a value; null when the address is to leave it out. */
  format: (value: T) => string | null;
}

/** A slice that is one of a few words, written only when it is not the first of them. */
export function choice<T extends string>(parameter: string, words: readonly [T, ...T[]]): Slice<T> {
  const [start] = words;
  return {
    parameter,
    start,
    parse: (text) => words.find((word) => word === text),
    format: (value) => (value === start ? null : value),
  };
}

/** The parts of a text between commas, each once; a slice that is a list is always written. */
export function parseList(text: string): string[] {
  return [...new Set(text.split(',').filter((part) => part !== ''))];
}

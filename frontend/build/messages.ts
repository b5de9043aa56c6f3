import type { Token } from '@messageformat/parser';
import { parse } from '@messageformat/parser';

/** A catalogue: the message of each key, in ICU MessageFormat. */
export type Catalogue = Record<string, string>;

/** A part of a parsed message with cases of its own. */
type Choice = Extract<Token, { cases: unknown }>;

/** The names of the arguments that a message takes. */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (token: Token): void => {
    if ('arg' in token) names.add(token.arg);
    if ('cases' in token) for (const { tokens } of token.cases) tokens.forEach(visit);
  };
  parse(message).forEach(visit);
  return [...names];
}

/** A message in which only the words were changed. */
export function mapWords(message: string, change: (words: string) => string): string {
  return parse(message)
    .map((token) => written(token, change))
    .join('');
}

function written(token: Token, change: (words: string) => string): string {
  if (token.type === 'content') return quoted(change(token.value));
  if (token.type === 'octothorpe') return '#';
  if ('cases' in token) return writtenChoice(token, change);
  return `{${token.arg}}`;
}

function writtenChoice({ type, arg, cases }: Choice, change: (words: string) => string): string {
  const all = cases.map(({ key, tokens }) => {
    const name = /^\d+$/.test(key) ? `=${key}` : key;
    return `${name} {${tokens.map((token) => written(token, change)).join('')}}`;
  });
  return `{${arg}, ${type}, ${all.join(' ')}}`;
}

/** Braces in words are quoted, as ICU requires. */
function quoted(words: string): string {
  return words.replaceAll("'", "''").replaceAll(/[{}]+/g, (braces) => `'${braces}'`);
}

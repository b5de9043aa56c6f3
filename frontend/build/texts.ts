import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module';
import type { Plugin } from 'vite';
import type { Catalogue } from './messages.ts';
import { accented, pseudo } from './pseudo.ts';

/** Where the catalogues are; the server reads them from there too. */
export const TEXTS = new URL('../../src/main/resources/texts/', import.meta.url).pathname;

const SOURCES = new URL('../src/', import.meta.url).pathname;

/** A call that names a key, `t('key'`, or an enumeration, `word('kind'`. */
const USES = /\b(t|word|findWord)\(\s*['`]([\w.-]+)/g;

/** A call that names one of two keys: `t(isOpen ? 'close' : 'open'`. */
const CHOICES = /\bt\(\s*[^'`)]*\?\s*'([\w.-]+)'\s*:\s*'([\w.-]+)'/g;

/** A text in the page's own frame. */
const FRAME_TEXT = /%text:(\w+)%/g;

/** The languages of which no one speaks a word, for tests. */
const PSEUDO: Record<string, { isRightToLeft: boolean }> = {
  'en-XA': { isRightToLeft: false },
  'en-XB': { isRightToLeft: true },
};

/** The keys that the page's sources name, and the enumerations of which it may need any word. */
export function usedKeys(): Record<'keys' | 'enumerations' | 'frameKeys', Set<string>> {
  const frameKeys = new Set<string>();
  const keys = new Set<string>();
  const enumerations = new Set<string>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\./.test(file)) continue;
    const text = readFileSync(join(SOURCES, file), 'utf8');
    for (const [, one = '', other = ''] of text.matchAll(CHOICES)) keys.add(one).add(other);
    for (const [, call, name = ''] of text.matchAll(USES)) {
      // What ends in a dot goes on with a value of an enumeration.
      if (call !== 't' || name.endsWith('.')) enumerations.add(name.replace(/\.$/, ''));
      else keys.add(name);
    }
  }
  const frame = readFileSync(join(SOURCES, '../index.html'), 'utf8');
  for (const [, key = ''] of frame.matchAll(FRAME_TEXT)) frameKeys.add(key);
  return { keys, enumerations, frameKeys };
}

/** The catalogue of a language. */
export function readCatalogue(language: string): Catalogue {
  const fake = PSEUDO[language];
  const file = join(TEXTS, `${fake ? 'en' : language}.json`);
  if (!existsSync(file)) throw new Error(`There is no catalogue ${file}.`);
  const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
  return fake ? pseudo(catalogue, fake.isRightToLeft) : catalogue;
}

/**
 * Gives the page `virtual:texts`: the messages of one language that its sources name, compiled to functions
 * (no parser is shipped), and what CLDR says of the language's dates, numbers and lists. Plurals are
 * CLDR's, compiled too; numbers within messages are written as everywhere on the page.
 */
export function texts(language = process.env.REDLINES_LANGUAGE ?? 'en'): Plugin {
  const id = '\0virtual:texts';
  return {
    name: 'texts',
    resolveId: (name) => (name === 'virtual:texts' ? id : null),
    transformIndexHtml: (html) => filled(html, language),
    load(name) {
      if (name !== id) return null;
      this.addWatchFile(join(TEXTS, 'en.json'));
      return moduleOf(language);
    },
  };
}

function moduleOf(language: string): string {
  const { keys, enumerations } = usedKeys();
  const needed = Object.entries(readCatalogue(language)).filter(
    ([key]) => keys.has(key) || enumerations.has(key.slice(0, key.indexOf('.'))),
  );
  const base = language.slice(0, 2);
  const compiled = compileModule(new MessageFormat(base), Object.fromEntries(needed));
  const locale = localeOf(language, base);
  return [
    compiled
      .replace(/\bnumber, /, '')
      .replace(/\{ number \} from .*?;/, '{} from "@messageformat/runtime";'),
    `import { countText as number } from '${join(SOURCES, 'texts/count.ts')}';`,
    `export const locale = ${JSON.stringify(locale)};`,
  ].join('\n');
}

/** What CLDR says of a language; of one that no one speaks, what it says of English, in its letters. */
function localeOf(language: string, base: string): object {
  const locale = JSON.parse(readFileSync(join(TEXTS, `${base}.cldr.json`), 'utf8'));
  const fake = PSEUDO[language];
  if (!fake) return locale;
  const all = (words: Record<string, string> | string[]) =>
    Object.fromEntries(Object.entries(words).map(([key, word]) => [key, accented(word)]));
  return {
    ...locale,
    language,
    direction: fake.isRightToLeft ? 'rtl' : 'ltr',
    months: Object.values(all(locale.months)),
    shortMonths: Object.values(all(locale.shortMonths)),
    languages: all(locale.languages),
    // Its list of facts is in dots, not in commas, which would look like pieces glued together.
    lists: { and: all(locale.lists.and), unit: dotted(locale.lists.unit) },
  };
}

/** The patterns of a list with dots between its items. */
function dotted(patterns: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(patterns).map((name) => [name, '{0} · {1}']));
}

/** The page's own frame with its texts in their places: `%text:pageTitle%`. */
function filled(html: string, language: string): string {
  const catalogue = readCatalogue(language);
  const locale = localeOf(language, language.slice(0, 2)) as { direction: string };
  return html
    .replace('lang="en" dir="ltr"', `lang="${language}" dir="${locale.direction}"`)
    .replace(FRAME_TEXT, (_all, key) => catalogue[key] ?? key);
}

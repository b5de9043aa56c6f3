import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module';
import type { Plugin } from 'vite';
import type { Catalogue } from './messages.ts';
import { accented, pseudo } from './pseudo.ts';

/** The folder of the catalogues; the server reads them from there, too. */
export const TEXTS = new URL('../../src/main/resources/texts/', import.meta.url).pathname;

const SOURCES = new URL('../src/', import.meta.url).pathname;

/** A call that names a key, `t('key'`, or an enumeration, `word('kind'`. */
const USES = /\b(t|word|findWord)\(\s*['`]([\w.-]+)/g;

/** A call that names one of two keys: `t(isOpen ? 'close' : 'open'`. */
const CHOICES = /\bt\(\s*[^'`)]*\?\s*'([\w.-]+)'\s*:\s*'([\w.-]+)'/g;

/** A text in `index.html`. */
const FRAME_TEXT = /%text:(\w+)%/g;

/** The pseudo-locales, for tests. */
const PSEUDO: Record<string, { isRightToLeft: boolean }> = {
  'en-XA': { isRightToLeft: false },
  'en-XB': { isRightToLeft: true },
};

/** An import that is loaded with its file; `import('…')` loads later. */
const STATIC_IMPORT = /(?:from|import)\s+'(\.[^']+)'/g;

/** The modules of messages, each with the file that it is loaded with; the last one belongs to all other files. */
const MODULES = [
  { id: 'virtual:texts', entry: 'main.tsx' },
  { id: 'virtual:texts/parts', entry: 'app/parts.ts' },
  { id: 'virtual:texts/screens', entry: null },
] as const;

/** The page's sources, as paths below `src`. */
function sources(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file),
  );
}

/** A source and everything that is loaded with it. */
function loadedWith(entry: string, all: ReadonlySet<string>): Set<string> {
  const found = new Set([entry]);
  for (const file of found) {
    const text = readFileSync(join(SOURCES, file), 'utf8');
    for (const [, path = ''] of text.matchAll(STATIC_IMPORT)) {
      const target = relative(SOURCES, join(SOURCES, dirname(file), path));
      const source = [`${target}.ts`, `${target}.tsx`].find((name) => all.has(name));
      if (source) found.add(source);
    }
  }
  return found;
}

/** The keys that some of the page's sources name, and the enumerations of which they may need any word. */
export function usedKeys(
  files: Iterable<string> = sources(),
): Record<'keys' | 'enumerations' | 'frameKeys', Set<string>> {
  const frameKeys = new Set<string>();
  const keys = new Set<string>();
  const enumerations = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(SOURCES, file), 'utf8');
    for (const [, one = '', other = ''] of text.matchAll(CHOICES)) keys.add(one).add(other);
    for (const [, call, name = ''] of text.matchAll(USES)) {
      // A key that ends in a dot is completed with a value of an enumeration.
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
 * Provides the page with `virtual:texts`: the messages of one language that its sources name, compiled to
 * functions (no parser is shipped), and CLDR's dates, numbers and lists of the language. Plurals follow CLDR and
 * are compiled, too; numbers in messages are written as everywhere on the page. Messages that only later files
 * name are in modules that are loaded with these files: `virtual:texts/parts`, `virtual:texts/screens`.
 */
export function texts(language = process.env.REDLINES_LANGUAGE ?? 'en'): Plugin {
  return {
    name: 'texts',
    resolveId: (name) => (MODULES.some(({ id }) => id === name) ? `\0${name}` : null),
    transformIndexHtml: (html) => filled(html, language),
    load(name) {
      const index = MODULES.findIndex(({ id }) => `\0${id}` === name);
      if (index < 0) return null;
      this.addWatchFile(join(TEXTS, 'en.json'));
      return moduleOf(language, index);
    },
  };
}

/**
 * The keys of each module: those that its files need and that the first module does not have. Keys that both the
 * parts and a screen need are in both modules, because either may be loaded without the other. Tests load files in
 * any order.
 */
function keysOfModules(catalogue: Catalogue): string[][] {
  if (process.env.VITEST) return [Object.keys(catalogue), [], []];
  const all = new Set(sources());
  const files = MODULES.map(({ entry }) => entry && loadedWith(entry, all));
  const early = new Set(files.flatMap((some) => (some ? [...some] : [])));
  const [first = [], ...later] = files.map((some) =>
    keysOf(some || [...all].filter((file) => !early.has(file)), catalogue),
  );
  return [first, ...later.map((keys) => keys.filter((key) => !first.includes(key)))];
}

/** The keys of the catalogue that some files need. */
function keysOf(files: Iterable<string>, catalogue: Catalogue): string[] {
  const { keys, enumerations } = usedKeys(files);
  return Object.keys(catalogue).filter(
    (key) => keys.has(key) || enumerations.has(key.slice(0, Math.max(0, key.indexOf('.')))),
  );
}

function moduleOf(language: string, index: number): string {
  const catalogue = readCatalogue(language);
  const needed = (keysOfModules(catalogue)[index] ?? []).map((key) => [key, catalogue[key]]);
  const base = language.slice(0, 2);
  const compiled = compileModule(new MessageFormat(base), Object.fromEntries(needed))
    .replace(/\bnumber, /, '')
    .replace(/\{ number \} from .*?;/, '{} from "@messageformat/runtime";');
  return [
    compiled,
    `import { countText as number } from '${join(SOURCES, 'texts/count.ts')}';`,
    ...(index === 0 ? [`export const locale = ${JSON.stringify(localeOf(language, base))};`] : []),
  ].join('\n');
}

/** CLDR's conventions for a language; for a pseudo-locale, those of English in its letters. */
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
    // A pseudo-locale joins lists of facts with dots; commas would look like pieces joined together.
    lists: { and: all(locale.lists.and), unit: dotted(locale.lists.unit) },
  };
}

/** The patterns of a list with dots between its items. */
function dotted(patterns: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(patterns).map((name) => [name, '{0} · {1}']));
}

/** `index.html` with its texts filled in: `%text:pageTitle%`. */
function filled(html: string, language: string): string {
  const catalogue = readCatalogue(language);
  const locale = localeOf(language, language.slice(0, 2)) as { direction: string };
  return html
    .replace('lang="en" dir="ltr"', `lang="${language}" dir="${locale.direction}"`)
    .replace(FRAME_TEXT, (_all, key) => catalogue[key] ?? key);
}

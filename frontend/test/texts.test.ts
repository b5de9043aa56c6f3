import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../build/messages.ts';
import { readCatalogue, TEXTS, usedKeys } from '../build/texts.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const catalogue = readCatalogue('en');

/** The server's templates and classes, in which it looks for keys. */
function serverSources(): string[] {
  const folders = ['src/main/java', 'src/main/resources/templates'].map((path) => join(ROOT, path));
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(java|html|txt)$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
}

const server = serverSources();

/** The keys that the server names in full: in a template as `{text:key`, or in a class as a string of its own. */
const serverKeys = new Set(
  server.flatMap((text) => [
    ...[...text.matchAll(/\{(?:text|plain):(\w+)/g)].map(([, key]) => key ?? ''),
    ...[...text.matchAll(/"(\w+)"/g)].map(([, key]) => key ?? '').filter((key) => key in catalogue),
    ...[...text.matchAll(/\bTexts\.get\(\s*"([\w.-]*\w)"(?!\s*\+)/g)].map(([, key]) => key ?? ''),
  ]),
);

/** The enumerations of which the server may need any word: properties of the data, and those that it names. */
const serverEnumerations = new Set([
  'term',
  'schema',
  ...[...server.join('').matchAll(/"(\w+)\."/g)].map(([, name]) => name ?? ''),
  ...properties().flatMap((name) => [name, `${name}Meaning`]),
]);

/** The properties that the collections declare. */
function properties(): string[] {
  const folder = join(ROOT, 'src/main/resources/collections');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/^ +(\w+):/gm)])
    .map(([, name]) => name ?? '');
}

/** Each call of `t` in the page's sources, with the names of the values that it passes. */
function calls(): { file: string; key: string; values: string[] }[] {
  const folder = join(ROOT, 'frontend/src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/\bt\(\s*'([\w.-]+)'(?:,\s*\{([\s\S]*?)\}\s*,?\s*\))?/g)].map(
        ([, key = '', values = '']) => ({ file, key, values: namesIn(values) }),
      );
    });
}

/** The names before a colon or a comma at the first level of an object. */
function namesIn(text: string): string[] {
  let flat = text;
  while (/[([{][^()[\]{}]*[)\]}]/.test(flat)) flat = flat.replace(/[([{][^()[\]{}]*[)\]}]/g, '');
  return flat
    .split(',')
    .map((part) => part.split(':')[0]?.trim() ?? '')
    .filter(Boolean);
}

describe('the catalogue of texts', () => {
  it('has every key that the page or the server names', () => {
    const { keys, frameKeys } = usedKeys();
    const named = [...keys, ...frameKeys, ...serverKeys];
    expect(named.filter((key) => !(key in catalogue))).toEqual([]);
  });

  it('has no key that neither names', () => {
    const { keys, enumerations, frameKeys } = usedKeys();
    const unused = Object.keys(catalogue).filter((key) => {
      const enumeration = key.includes('.') ? key.slice(0, key.indexOf('.')) : null;
      if (enumeration && (enumerations.has(enumeration) || serverEnumerations.has(enumeration)))
        return false;
      return ![keys, frameKeys, serverKeys].some((named) => named.has(key));
    });
    expect(unused).toEqual([]);
  });

  it('is in ICU MessageFormat throughout', () => {
    const format = new MessageFormat('en');
    for (const [key, message] of Object.entries(catalogue)) {
      expect(() => format.compile(message), key).not.toThrow();
    }
  });

  it('gets from each call of the page the values that its message takes', () => {
    const wrong = calls()
      .filter(({ key, values }) => {
        const wanted = argumentsOf(catalogue[key] ?? '');
        return wanted.sort().join() !== values.sort().join();
      })
      .map(({ file, key, values }) => `${file}: ${key} gets ${values.join()}`);
    expect(wrong).toEqual([]);
  });

  it('is written in one order, plain texts first', () => {
    const keys = Object.keys(catalogue);
    const firstWord = keys.findIndex((key) => key.includes('.'));
    expect(keys.slice(firstWord).filter((key) => !key.includes('.'))).toEqual([]);
    expect(readFileSync(join(TEXTS, 'en.json'), 'utf8')).toBe(
      `${JSON.stringify(catalogue, null, 2)}\n`,
    );
  });
});

describe('the pseudo-locales', () => {
  it('change every word and keep every value', () => {
    const pseudo = readCatalogue('en-XA');
    for (const [key, message] of Object.entries(pseudo)) {
      expect(argumentsOf(message).sort(), key).toEqual(argumentsOf(catalogue[key] ?? '').sort());
      const values = Object.fromEntries(argumentsOf(message).map((name) => [name, 2]));
      expect(new MessageFormat('en').compile(message)(values), key).not.toMatch(/[a-z]{2}/i);
    }
  });

  it('are longer than English by a third', () => {
    expect(readCatalogue('en-XA').close?.length).toBeGreaterThan('Close'.length * 1.35);
  });
});

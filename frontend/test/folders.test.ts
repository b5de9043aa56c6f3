import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = new URL('../src', import.meta.url).pathname;

/** The folders of `src`, lowest first: each may import only from those before it. */
const ORDER = [
  'model',
  'texts',
  'symbols',
  'data',
  'state',
  'map',
  'components',
  'views',
  'app',
] as const;

/** Files that are started or read from outside: by `index.html`, and by the compiled messages. */
const ENTRIES = ['main.tsx', 'texts/count.ts'];

/** Each source file with the source files that it imports, as paths below `src`. */
const imports = new Map(
  readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
    .map((file) => [file, importsOf(file)]),
);

function importsOf(file: string): string[] {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...found].map(([, path = '']) => relative(SOURCES, join(SOURCES, dirname(file), path)));
}

/** Pairs of folders of which the first imports from the second, `depth` levels deep: `['map/base', 'map/names']`. */
function edges(depth: number): [string, string][] {
  const folder = (file: string) => dirname(file).split('/').slice(0, depth).join('/');
  return [...imports].flatMap(([file, targets]) =>
    targets
      .map((target): [string, string] => [folder(file), folder(target)])
      .filter(([from, to]) => from !== to && from !== '.' && to !== '..'),
  );
}

/** A path from a folder back to itself, or null. */
function cycleFrom(start: string, all: [string, string][]): string[] | null {
  const seen = new Set<string>();
  const walk = (at: string, way: string[]): string[] | null => {
    for (const [from, to] of all) {
      if (from !== at) continue;
      if (to === start) return [...way, to];
      if (seen.has(to)) continue;
      seen.add(to);
      const found = walk(to, [...way, to]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

describe('the folders of src', () => {
  it('import only from folders below them', () => {
    const rank = (folder: string) => ORDER.indexOf(folder as (typeof ORDER)[number]);
    const upward = edges(1).filter(([from, to]) => rank(to) > rank(from));
    expect(upward).toEqual([]);
  });

  it('are all named in the order', () => {
    const folders = new Set([...imports.keys()].map((file) => file.split('/')[0]));
    expect([...folders].filter((name) => name !== 'main.tsx' && name !== 'styles').sort()).toEqual(
      [...ORDER].sort(),
    );
  });

  it('form no cycle, the folders within them neither', () => {
    const all = edges(2);
    const cycles = [...new Set(all.flat())].map((folder) => cycleFrom(folder, all));
    expect(cycles.filter(Boolean)).toEqual([]);
  });

  it('hold no file that is imported nowhere', () => {
    const targets = new Set([...imports.values()].flat());
    const unused = [...imports.keys()]
      .filter((file) => !ENTRIES.includes(file))
      .filter((file) => !targets.has(file.replace(/\.tsx?$/, '')));
    expect(unused).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const STYLES = new URL('../src/styles', import.meta.url).pathname;

/** The style sheets that screens load when they open, and that stay when another opens. */
function ofScreens(): string[] {
  const first = readFileSync(join(STYLES, 'index.css'), 'utf8');
  // The one for paper styles everything, and frames have one screen.
  const apart = ['index.css', 'print.css', 'embed.css'];
  return readdirSync(STYLES).filter(
    (file) => !apart.includes(file) && !first.includes(`./${file}`),
  );
}

/** The classes at which rules of a style sheet begin. */
function classesIn(file: string): string[] {
  const rules = readFileSync(join(STYLES, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...rules.matchAll(/([^{};@]+)\{/g)].map(([, selector = '']) => selector);
  return selectors.flatMap((selector) =>
    [...selector.matchAll(/(?:^|,)\s*\.([\w-]+)/g)].map(([, name = '']) => name),
  );
}

it('no screen looks different because another was open before', () => {
  const owners = new Map<string, string>();
  const shared = ofScreens().flatMap((file) =>
    [...new Set(classesIn(file))].flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, file);
      return owner ? [`.${name} in ${owner} and ${file}`] : [];
    }),
  );
  expect(shared).toEqual([]);
});

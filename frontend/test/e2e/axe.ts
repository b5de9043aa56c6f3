import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * WCAG 2.2 AA, as far as axe can check it. Passed rules are not reported, which halves the time. Style sheets and media are
 * not loaded again (a third of the time): only rules that we do not run, and sounds, need them.
 */
const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
  preload: false,
};

const WITHOUT_COLOURS: RunOptions = { ...OPTIONS, rules: { 'color-contrast': { enabled: false } } };

/** The faults that axe finds in a page, in light and dark colours, each with its elements. */
export async function faultsOf(page: Page): Promise<string[]> {
  await loadAxe(page);
  const byDay = await faultsBy(page, OPTIONS);
  await page.emulateMedia({ colorScheme: 'dark' });
  const byNight = await faultsBy(page, { ...OPTIONS, runOnly: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...byDay, ...byNight.map((fault) => `by night: ${fault}`)];
}

/**
 * The same but for the colours, which take most of the time: for a view that has the same ones at another width, where
 * they are looked at.
 */
export async function faultsBesideColours(page: Page): Promise<string[]> {
  await loadAxe(page);
  return faultsBy(page, WITHOUT_COLOURS);
}

async function loadAxe(page: Page): Promise<void> {
  // Evaluated, not added as a script: the pages' policy forbids foreign ones.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
}

async function faultsBy(page: Page, options: RunOptions): Promise<string[]> {
  const violations = await page.evaluate(
    (asked) =>
      (window as unknown as { axe: typeof import('axe-core') }).axe
        .run(document, asked)
        .then((results) => results.violations),
    options,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact} ${id}: ${node.html.slice(0, 160)}`),
  );
}

import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { quotedPosition } from './dossier';
import { useBrowser, visit } from './visit';

useBrowser();

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PHONE = { width: 390, height: 844 };

/** Opens a page to read of the API, as a browser without JavaScript gets it. */
async function read(path: string, options = {}): Promise<Page> {
  return visit(`.${path}`, options);
}

/** The faults that axe finds; its script is let in past the page's policy. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(
    (values): Promise<AxeResults> =>
      (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: { type: 'tag', values },
      }),
    TAGS,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map((node) => `${impact} ${id}: ${node.html.slice(0, 160)}`),
  );
}

const PAGES = [
  ['the landing page', '/ogc'],
  ['the collections', '/ogc/collections'],
  ['a collection', '/ogc/collections/red-lines'],
  ['its queryables', '/ogc/collections/red-lines/queryables'],
  ['features', '/ogc/collections/statements/items'],
  ['a place', '/ogc/collections/places/items/meghri'],
  ['a route', '/ogc/collections/routes/items/meghri-rail'],
  ['a problem', '/ogc/collections/nothing'],
  ['the API', '/ogc/api.html'],
] as const;

describe('pages to read', () => {
  it.each(PAGES)('have nothing that axe finds: %s', async (_name, path) => {
    const page = await read(path, { bypassCSP: true });
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(PAGES)('fit a phone: %s', async (_name, path) => {
    const page = await read(path, { viewport: PHONE });
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
  });

  it('say who holds a position, in which words, and lead to the map', async () => {
    const position = await quotedPosition();
    const page = await read(`/ogc/collections/positions/items/${position.id}`, {
      bypassCSP: true,
    });
    expect(await page.locator('h1').textContent()).toBe(position.title);
    expect(await page.locator('.card-kind strong').textContent()).toBe(
      `${position.actorName} says`,
    );
    const quotes = await page.locator('.part-statements blockquote').allTextContents();
    expect(quotes.length).toBeGreaterThan(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open on the map' }).click();
    await page.locator('.card h2', { hasText: position.title }).waitFor();
  });

  it('need no script, and their policy forbids it', async () => {
    const page = await read('/ogc/collections/positions/items', { javaScriptEnabled: false });
    expect(await page.locator('table.items tbody tr').count()).toBe(50);
    const response = await fetch(`${inject('redlines')}/ogc?f=html`);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { faultsBesideColours, faultsOf } from './axe';
import { quotedPosition } from './dossier';
import { useBrowser, visit } from './visit';

useBrowser();

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

/** Opens an HTML page of the API as a browser without JavaScript does. */
async function read(path: string, options = {}): Promise<Page> {
  return visit(`.${path}`, options);
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

describe('HTML pages', () => {
  it.each(PAGES)('fit a phone, and have nothing that axe finds: %s', async (_name, path) => {
    const page = await read(path, { viewport: PHONE });
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
    expect(await faultsBesideColours(page)).toEqual([]);
    await page.setViewportSize(DESK);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('say who holds a position, in which words, and lead to the map', async () => {
    const position = await quotedPosition();
    const page = await read(`/ogc/collections/positions/items/${position.id}`);
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

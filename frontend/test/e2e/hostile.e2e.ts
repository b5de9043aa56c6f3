import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS, LISTS } from '../../src/model/collections';
import { importing, WELLS } from './imported';
import { fetchLayer, PATIENCE, sharePage, useBrowser } from './visit';

useBrowser();

/** Texts that are code somewhere: HTML, a script's end, a template, a formula, a bidirectional control character. */
const HOSTILE = `</script><x-hostile></x-hostile><img src=x onerror="window.hacked=1"> "'{{7*7}} =cmd|' \u202e`;

/** Fields with text for people, not identifiers, dates, terms or addresses. */
const NAMES = ['name', 'title', 'label', 'actorName', 'text', 'quote', 'speaker', 'publisher'];

/** A JSON document with hostile texts in every place that a dossier or a file can fill. */
function spoil(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => spoil(one, key));
  if (value && typeof value === 'object') {
    const spoilt = Object.entries(value).map(([name, one]) => [name, spoil(one, name)]);
    return Object.fromEntries(spoilt);
  }
  const isText = typeof value === 'string' && (NAMES.includes(key) || value.includes(' '));
  return isText ? `${value} ${HOSTILE}` : value;
}

/** Adds hostile texts to every answer of the server, and to an imported layer. */
async function spoilAnswers(page: Page): Promise<void> {
  await page.route(/\/(layers|ogc|analysis|citation)\b/, async (route: Route) => {
    const answer = await route.fetch().catch(() => null);
    // The page has been closed in the meantime.
    if (!answer) return;
    const isJson = answer.headers()['content-type']?.includes('json');
    if (isJson && answer.ok()) await route.fulfill({ json: spoil(await answer.json()) });
    else await route.fulfill({ body: `${await answer.text()} ${HOSTILE}` });
  });
  await importing(page, { ...WELLS, title: HOSTILE }, 1);
  const outline = [
    [46, 38.9],
    [46.4, 38.9],
    [46.4, 39.1],
    [46, 39.1],
    [46, 38.9],
  ];
  const well = {
    type: 'Feature',
    id: 'w-1',
    geometry: { type: 'Polygon', coordinates: [outline] },
    properties: { name: HOSTILE, [HOSTILE]: HOSTILE },
  };
  await page.route(/test-wells\/items\/w-1/, (route: Route) => route.fulfill({ json: well }));
  await page.route(/test-wells\/items\?/, (route: Route) =>
    route.fulfill({ json: { type: 'FeatureCollection', features: [well], numberMatched: 1 } }),
  );
}

/** Without the content policy, which would stop a script that the page let in. */
const at = sharePage({ prepare: spoilAnswers, bypassCSP: true });

async function expectHarmless(page: Page, where: string): Promise<void> {
  expect(await page.locator('x-hostile').count(), where).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window), where).toBe(false);
}

/** The texts of all tooltips on the map. */
function tooltips(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = new Set<string>();
    for (const element of document.querySelectorAll('.leaflet-interactive')) {
      const { x, y } = element.getBoundingClientRect();
      for (const type of ['mouseover', 'mousemove']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }));
      }
      for (const tooltip of document.querySelectorAll('.leaflet-tooltip')) {
        seen.add(tooltip.textContent ?? '');
      }
      element.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientX: x, clientY: y }));
    }
    return [...seen];
  });
}

describe('hostile texts', () => {
  it('are texts in the tooltips of the map', async () => {
    const page = await at('?map=8/39.3/46.2');
    await page.locator('.rule-marker').first().waitFor();
    const names = await tooltips(page);
    for (const layer of ['territories', 'routes', 'places', 'actors'] as const) {
      const known = (await fetchLayer<{ name: string }>(layer)).features.map(
        ({ properties }) => properties.name,
      );
      const named = names.filter((text) => known.some((name) => text.startsWith(name)));
      expect(named.length, layer).toBeGreaterThan(0);
      for (const text of named) expect(text).toContain(HOSTILE);
    }
    await expectHarmless(page, 'tooltips');
  });

  it('are texts in the tooltip and on the card of an imported feature', async () => {
    const page = await at('?map=10/39/46.2&actors=&layers=test-wells');
    await page.locator('[data-layer=test-wells] .hint', { hasText: '1 feature' }).waitFor();
    const map = await page.locator('.map').boundingBox();
    const middle = { x: (map?.x ?? 0) + (map?.width ?? 0) / 2, y: (map?.y ?? 0) + 330 };
    await expect
      .poll(async () => {
        await page.mouse.move(middle.x + Math.random() * 4, middle.y);
        return page.locator('.leaflet-tooltip').allTextContents();
      }, PATIENCE)
      .toEqual([HOSTILE]);
    await page.mouse.click(middle.x, middle.y);
    await page.locator('.imported-properties').waitFor();
    await expectHarmless(page, 'imported');
  });

  it('are texts on every card', async () => {
    for (const collection of Object.keys(COLLECTIONS)) {
      const [feature] = (await fetchLayer<{ id: string }>(collection)).features;
      if (!feature) continue;
      const page = await at(`?feature=${collection}/${feature.properties.id}`);
      await page.locator('.card h2', { hasText: '{{7*7}}' }).waitFor();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await expectHarmless(page, collection);
    }
  });

  it('are texts in every list', async () => {
    for (const list of LISTS) {
      const page = await at(`?tab=list&list=${list}&actors=armenia,azerbaijan,iran,russia`);
      await page.locator('#panel', { hasText: '{{7*7}}' }).waitFor();
      await expectHarmless(page, list);
    }
  });

  it('are texts at the crossing, in a citation and among the files', async () => {
    const page = await at('?view=crossing');
    await page.locator('#crossing', { hasText: '{{7*7}}' }).waitFor();
    await expectHarmless(page, 'crossing');
    await at('?actors=iran');
    await page.locator('.share-view').click();
    await page.locator('dialog pre', { hasText: '{{7*7}}' }).first().waitFor();
    await expectHarmless(page, 'citation');
    await at('?actors=iran&tab=layers');
    await page.locator('[data-layer=test-wells]').getByRole('button', { name: 'Download' }).click();
    await page.locator('.files a').first().waitFor();
    await expectHarmless(page, 'files');
  });
});

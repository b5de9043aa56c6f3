import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { type Catalogue, enclosures } from '../../src/data/catalogue';
import { LAYERS } from '../../src/model/collections';
import { START } from '../../src/state/view';
import { positionsAtStart } from './dossier';
import { fetchLayer, PATIENCE, sharePage, useBrowser, visit } from './visit';

useBrowser();
const at = sharePage();

/** Opens the downloads of a layer from its row. */
async function openDownloads(page: Page, layer: string): Promise<void> {
  await page.locator(`[data-layer=${layer}] .icon-button`).click();
  await page.locator('.files a').first().waitFor();
}

/** The text and the name of the file that a click on a format downloads. */
async function fileOf(page: Page, format: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`.files a[data-format=${format}]`).click(),
  ]);
  const file = join(await mkdtemp(join(tmpdir(), 'redlines-')), 'file');
  await download.saveAs(file);
  return { name: download.suggestedFilename(), text: await readFile(file, 'utf8') };
}

describe('downloading', () => {
  it('gives a whole layer as valid GeoJSON', async () => {
    // A page of its own, because it keeps the choice.
    const page = await visit();
    await openDownloads(page, 'routes');
    await page.getByLabel('Whole layer').check();
    const { name, text } = await fileOf(page, 'geojson');
    expect(name).toBe('redlines-routes.geojson');
    const layer = JSON.parse(text) as FeatureCollection;
    expect(layer.type).toBe('FeatureCollection');
    expect(layer.features.length).toBe((await fetchLayer('routes')).features.length);
    for (const feature of layer.features) {
      expect(feature.type).toBe('Feature');
      expect(feature.properties).toHaveProperty('id');
    }
  });

  it('gives what is displayed: the actors shown, on the date', async () => {
    const page = await at('?actors=iran');
    await openDownloads(page, 'red-lines');
    const expected = (await positionsAtStart('iran', 'red-line')).map(({ id }) => id).sort();
    await page
      .locator('.choices')
      .getByText(new RegExp(`^${expected.length} feature`))
      .waitFor();
    const { name, text } = await fileOf(page, 'geojson');
    expect(name).toBe('redlines-red-lines-selection.geojson');
    const { features } = JSON.parse(text) as FeatureCollection;
    expect(features.map(({ id }) => id).sort()).toEqual(expected);
  });

  it('says that the number of features did not load, and asks again', async () => {
    const page = await visit('', {
      prepare: (blank) => blank.route('**/items?*limit=1&*', (route) => route.abort()),
    });
    await openDownloads(page, 'red-lines');
    const failed = page.locator('.downloads [data-failed=featureCount]');
    await failed.waitFor();
    await page.unroute('**/items?*limit=1&*');
    await failed.getByRole('button', { name: 'Try again' }).click();
    await page
      .locator('.choices label')
      .first()
      .getByText(/^\d+ features?/)
      .waitFor();
    await failed.waitFor({ state: 'detached' });
  });

  it('offers every layer in every format that the server links', async () => {
    const page = await at();
    await openDownloads(page, 'claims');
    const answer = await fetch(`${inject('redlines')}/ogc/collections?f=json`);
    const { collections } = (await answer.json()) as Catalogue;
    for (const { id, links } of collections) {
      await page.locator('.field select').selectOption(id);
      await expect
        .poll(() => page.locator('.files a').count(), PATIENCE)
        .toBe(enclosures(links).length);
      const first = await page.locator('.files a').first().getAttribute('href');
      expect(first).toMatch(new RegExp(`^\\./layers/${id}\\.`));
    }
    for (const layer of LAYERS) expect(collections.map(({ id }) => id)).toContain(layer);
  });

  it('offers everything in one file, and the server’s address for QGIS', async () => {
    const page = await at();
    await page.getByRole('button', { name: 'Download…' }).click();
    const href = await page.locator('.files a[data-format=gpkg]').getAttribute('href');
    expect(href).toBe(`./layers/redlines.gpkg?datetime=${START.date}`);
    await page.locator('.tools summary').click();
    await page.getByText(`${inject('redlines')}/ogc`, { exact: true }).waitFor();
  });

  it('has nothing to give of an actor’s layer when no actor is shown', async () => {
    const page = await at('?actors=');
    await page.locator('[data-layer=claims] .icon-button').click();
    await page.locator('.downloads .callout').waitFor();
    expect(await page.locator('.files a').count()).toBe(0);
  });

  it('is opened, used and left by keyboard', async () => {
    const page = await at();
    const opener = page.locator('[data-layer=routes] .icon-button');
    await opener.press('Enter');
    await page.locator('.files a').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    const isBack = () =>
      page.evaluate(() => document.activeElement?.closest('[data-layer=routes]') !== null);
    await expect.poll(isBack, PATIENCE).toBe(true);
  });
});

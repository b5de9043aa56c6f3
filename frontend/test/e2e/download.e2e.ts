import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { LAYERS } from '../../src/state/view';
import { fetchLayer, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

describe('downloading', () => {
  it('gives a layer from its row as valid GeoJSON', async () => {
    const page = await visit();
    await untilLoaded(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-layer=routes] a').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/routes\.geojson$/);
    const file = join(await mkdtemp(join(tmpdir(), 'redlines-')), 'routes.geojson');
    await download.saveAs(file);
    const text = await readFile(file, 'utf8');
    const layer = JSON.parse(text) as FeatureCollection;
    expect(layer.type).toBe('FeatureCollection');
    expect(layer.features.length).toBe((await fetchLayer('routes')).features.length);
    for (const feature of layer.features) {
      expect(feature.type).toBe('Feature');
      expect(feature.properties).toHaveProperty('id');
    }
  });

  it('offers every layer of the panel', async () => {
    const page = await visit();
    for (const layer of LAYERS) {
      const href = await page.locator(`[data-layer=${layer}] a`).getAttribute('href');
      expect(href).toBe(`./layers/${layer}.geojson`);
    }
  });
});

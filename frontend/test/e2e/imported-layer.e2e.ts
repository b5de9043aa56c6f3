import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { importing, LONG_NUMBERS, SCRIPT, WELLS } from './imported';
import { PATIENCE, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

/** The middle of the map on the screen. */
async function middleOf(page: Page): Promise<[number, number]> {
  const box = await page.locator('.map').boundingBox();
  if (!box) throw new Error('There is no map.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

describe('an imported layer', () => {
  it('is listed, drawn, and opened with its properties as plain text', async () => {
    const asked: string[] = [];
    const page = await visit('?map=10/39/46.2&actors=&layers=territories,test-wells', {
      prepare: (blank) => importing(blank, WELLS, 1, asked),
    });
    await page.locator('[data-layer=test-wells] .hint', { hasText: '1 feature' }).waitFor();
    expect(asked[0]).toContain('datetime=2024-09-06');
    await page.mouse.click(...(await middleOf(page)));
    await page.locator('.card h2', { hasText: 'Well 1' }).waitFor();
    const properties = await page.locator('.imported-properties').textContent();
    for (const text of [SCRIPT, ...LONG_NUMBERS]) expect(properties).toContain(text);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(page.url()).toContain('feature=test-wells/w-1');
    expect(page.url()).toContain('layers=territories,test-wells');
  });

  it('that is large is asked for in view, and says how much of it is drawn', async () => {
    const asked: string[] = [];
    const page = await visit('?map=10/39/46.2&layers=test-wells', {
      prepare: (blank) => importing(blank, { ...WELLS, itemCount: 1_000_000 }, 70_000, asked),
    });
    await page
      .locator('.imported-layer', { hasText: '1 of 70,000 in view; zoom in for all' })
      .waitFor();
    const first = asked.length;
    expect(asked[0]).toMatch(/limit=2000&bbox=45\.\d+%2C38\./);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => asked.length, PATIENCE).toBe(first + 1);
    expect(asked.at(-1)).not.toBe(asked[0]);
  });

  it('is switched off and downloaded like any other', async () => {
    const page = await visit('?layers=test-wells', {
      prepare: (blank) => importing(blank, WELLS, 1),
    });
    await untilLoaded(page);
    const row = page.locator('.imported-layer[data-layer=test-wells]');
    await row.getByRole('button', { name: 'Download' }).click();
    const file = page.locator('.files a[data-format=gpkg]');
    expect(await file.getAttribute('href')).toBe('./layers/test-wells.gpkg?datetime=2024-09-06');
    await page.keyboard.press('Escape');
    await row.locator('input').uncheck();
    await expect.poll(() => page.url(), PATIENCE).not.toContain('test-wells');
  });
});

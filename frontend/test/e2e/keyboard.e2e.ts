import { describe, expect, it } from 'vitest';
import { quotedPosition } from './dossier';
import { PATIENCE, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

const focused = () => document.activeElement?.getAttribute('data-position') ?? '';

describe('with the keyboard alone', () => {
  it('a position is found in the list, opened with Enter, and left with Escape', async () => {
    const { id } = await quotedPosition();
    const page = await visit('?tab=list');
    await untilLoaded(page);
    await page.locator(`[data-position="${id}"]`).waitFor();
    await page.locator('.list-filter').focus();
    for (let steps = 0; steps < 80 && (await page.evaluate(focused)) !== id; steps++) {
      await page.keyboard.press('Tab');
    }
    expect(await page.evaluate(focused)).toBe(id);
    await page.keyboard.press('Enter');
    await page.locator('.card h2').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className), PATIENCE)
      .toBe('card');
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(focused), PATIENCE).toBe(id);
  });

  it('the first Tab offers the way to the list', async () => {
    const page = await visit();
    await page.locator('.skip-link').waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
  });

  it('the card of the first visit is dismissed and does not come back', async () => {
    const page = await visit('', { isFirst: true });
    await page.getByRole('button', { name: 'Show the map' }).press('Enter');
    await page.locator('.welcome').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.masthead').waitFor();
    expect(await page.locator('.welcome').count()).toBe(0);
  });
});

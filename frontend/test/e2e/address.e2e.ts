import { describe, expect, it } from 'vitest';
import { quotedPosition } from './dossier';
import { PATIENCE, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

describe('the address', () => {
  it('restores the view', async () => {
    const { id } = await quotedPosition();
    const query = `?map=10/38.95/46.3&date=2023-05-25&actors=armenia,russia&layers=red-lines,routes&lens=neutral&feature=positions/${id}`;
    const page = await visit(query);
    await untilLoaded(page);
    const shown = page.locator('[data-actor] .row-main[aria-pressed=true]');
    expect(await shown.count()).toBe(2);
    expect(await page.locator('[data-layer] input:checked').count()).toBe(2);
    await page.locator('.card h2').waitFor();
    const restored = await visit(new URL(page.url()).search);
    await untilLoaded(restored);
    await expect
      .poll(() => new URL(restored.url()).search, PATIENCE)
      .toBe(new URL(page.url()).search);
    expect(restored.url()).toContain('map=10/38.95/46.3');
  });

  it('follows a change without filling the history', async () => {
    const page = await visit();
    await untilLoaded(page);
    const before = await page.evaluate(() => window.history.length);
    await page.locator('[data-actor=russia] .row-main').click();
    await page.locator('[data-layer=places] input').click();
    await expect
      .poll(() => page.url(), PATIENCE)
      .toContain('actors=iran,azerbaijan,armenia,russia');
    expect(page.url()).not.toContain('places');
    expect(await page.evaluate(() => window.history.length)).toBe(before);
  });

  it('says when it was made with another data version', async () => {
    const page = await visit('?version=999999');
    await page.getByText('data version 999999').waitFor();
  });
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fetchLayer, PATIENCE, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

/** The pixels of a picture as the browser decodes it. */
function sizeOf(page: Page, address: string): Promise<number[]> {
  return page.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  }, address);
}

/** The address of the page's own server. */
const at = (page: Page, path: string) => new URL(path, page.url()).href;

describe('sharing', () => {
  it('gives a picture in two clicks, and its frame in two', async () => {
    const page = await visit('?view=crossing&date=2025-08-09');
    await page.getByRole('button', { name: 'Cite and share' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^redlines-.+-\d{4}-\d{2}-\d{2}\.png$/);
    const file = join(mkdtempSync(join(tmpdir(), 'redlines-')), 'picture.png');
    await download.saveAs(file);
    const bytes = readFileSync(file);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 675]);
    const frame = await page.locator('[data-share=frame] pre').textContent();
    expect(frame).toContain('/embed?view=crossing&amp;date=2025-08-09');
    await page.locator('[data-share=frame] .copy-button').waitFor();
    // It follows the current data unless it is kept to a version, as a citation is.
    expect(frame).not.toContain('asOf');
    await page.getByText('Keep to the data version shown now').click();
    const { versionIdentity } = await fetchLayer('issues');
    await page.locator('[data-share=frame]', { hasText: `asOf=${versionIdentity}` }).waitFor();
    // However far it is scrolled, it can be closed.
    await page.locator('.dialog.share').evaluate((one) => one.scrollTo(0, one.scrollHeight));
    await page.locator('.dialog.share .card-close').click({ timeout: 5000 });
    await page.locator('.dialog.share[open]').waitFor({ state: 'detached' });
  });

  it('gives of a statement the quote card, and the citation of its speaker', async () => {
    const { version } = await fetchLayer('issues');
    const page = await visit('?feature=statements/araghchi-red-line-2024');
    await page.locator('.card-foot').getByRole('button', { name: 'Cite and share' }).click();
    const citation = page.locator('dialog[open] .citation');
    await citation.locator('.copy-button').waitFor();
    expect(await citation.locator('pre').textContent()).toMatch(
      new RegExp(
        '^Abbas Araghchi, Foreign Minister, 5 September 2024, “redrawing of boundaries .*” \\(translation: .*\\), ' +
          `as carried by Al-Ahed, https://[^]*\nIn: Redlines, .*, data version ${version} `,
      ),
    );
    const picture = page.locator('.share-picture img');
    await expect
      .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth), PATIENCE)
      .toBe(1200);
  });

  it('draws pictures that the browser reads, and that change with the day', async () => {
    const page = await visit('?view=crossing');
    expect(await sizeOf(page, at(page, './picture.svg?view=map&size=1080x1350'))).toEqual([
      1080, 1350,
    ]);
    const textOn = async (date: string) =>
      (await page.request.get(at(page, `./picture.svg?view=crossing&date=${date}`))).text();
    const [before, after] = [await textOn('2024-09-06'), await textOn('2026-01-20')];
    expect(before).toContain('Two routes meet on 43 kilometres');
    expect(before).toContain('First mentioned on 8 August 2025, after the date shown');
    expect(after).not.toContain('First mentioned');
    expect(after).toContain('/?view=crossing&amp;date=2026-01-20&amp;asOf=');
    const own = at(page, './picture.svg?view=arrangement&has=law:armenia');
    const judged = await (await page.request.get(own)).text();
    expect(judged).toContain('An arrangement of your own');
    expect(judged).toContain('has=law:armenia');
    const map = await (await page.request.get(at(page, './picture.svg?view=map'))).text();
    expect(map).toMatch(/refuses \d/);
  });
});

describe('a picture of the map', () => {
  it('counts what the page counts', async () => {
    const page = await visit('?map=9/39.18/46.05&date=2026-06-29&actors=iran,azerbaijan,armenia');
    await untilLoaded(page);
    const rows = page.locator('.rule-marker > div > span');
    await rows.first().waitFor();
    const counts = await rows.evaluateAll((all) => all.map((row) => row.lastChild?.textContent));
    const { search } = new URL(page.url());
    const picture = await page.request.get(at(page, `./picture.svg${search}&size=1080x1350`));
    const words = await picture.text();
    expect(counts.filter((count) => !words.includes(`>${count}<`))).toEqual([]);
  });

  it('draws the line of an actor alone, as the page does', async () => {
    const page = await visit('?map=9/38.95/46.2&actors=iran');
    await untilLoaded(page);
    expect(await page.locator('path.position-line-core.actor-iran').count()).toBeGreaterThan(0);
    const picture = async (layers: string) =>
      (
        await page.request.get(
          at(page, `./picture.svg?map=9/38.95/46.2&actors=iran&layers=${layers}`),
        )
      ).text();
    const [drawn, none] = [await picture('red-lines'), await picture('claims')];
    // The legend names the line only if it is drawn.
    expect([drawn, none].map((svg) => svg.includes('>Red line<'))).toEqual([true, false]);
    expect(drawn).toMatch(/refuses \d/);
  });

  it('hatches an area that is claimed, so that the ground shows', async () => {
    const page = await visit('?view=map');
    const share = await page.evaluate(async () => {
      const pixelsOf = async (query: string) => {
        const image = new Image();
        image.src = `./picture.png?view=map&date=2024-09-06${query}`;
        await image.decode();
        const { naturalWidth: width, naturalHeight: height } = image;
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context?.drawImage(image, 0, 0);
        // In the middle of Syunik.
        return [...new Uint32Array(context?.getImageData(660, 380, 40, 40).data.buffer ?? [])];
      };
      const [claimed, ground] = [await pixelsOf(''), await pixelsOf('&actors=')];
      return claimed.filter((pixel, index) => pixel === ground?.[index]).length / claimed.length;
    });
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.95);
    const words = await (await page.request.get(at(page, './picture.svg?view=map'))).text();
    // A hatch alone would say that the area itself is claimed.
    const key = page.locator('.area-key li', { hasText: 'said not to be a territorial claim' });
    await key.waitFor();
    expect(words).toContain(await key.locator('bdi').textContent());
  });

  it('of the crossing has the latest verdicts on what was proposed after its date, as the page', async () => {
    const page = await visit('?view=crossing&date=2024-09-06');
    const shown = page.locator('[data-scenario=tripp-2026] .arrangement-later');
    const latest = shown.locator('p').filter({ hasText: /red lines? breached/ });
    // Without the button that follows.
    const said = await latest.evaluate(({ firstChild }) => firstChild?.textContent ?? '?');
    const picture = await page.request.get(at(page, './picture.svg?view=crossing&date=2024-09-06'));
    const words = (await picture.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain(said);
  });
});

describe('a frame on another page', () => {
  it('has the map on most of it, the time line, and the way to the whole page', async () => {
    const page = await visit('', { viewport: { width: 720, height: 540 }, isFirst: true });
    await page.goto(at(page, './embed?date=2025-08-09&layers=red-lines,routes'));
    await untilLoaded(page);
    const map = await page.locator('.stage').boundingBox();
    expect(map?.width).toBe(720);
    expect((map?.height ?? 0) / 540).toBeGreaterThan(0.7);
    expect(await page.locator('.panel, .welcome, .top-bar, .tab-bar').count()).toBe(0);
    expect(await page.getByRole('slider').count()).toBe(1);
    const whole = page.getByRole('link', { name: 'Open the whole page' });
    expect(await whole.getAttribute('href')).toContain('layers=red-lines,routes');
    expect(await page.locator('.place').count()).toBe(0);
    await page.goto(at(page, './embed?view=crossing'));
    await page.locator('.crossing-picture').nth(2).waitFor();
    const pictures = await page
      .locator('.crossing-picture')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).filter(({ left }) => left < innerWidth),
      );
    // Two whole pictures at first sight, none of them cut.
    expect(pictures.length).toBe(2);
    expect(Math.max(...pictures.map(({ right }) => right))).toBeLessThanOrEqual(720);
    const foot = await page.locator('.caption').boundingBox();
    expect(Math.max(...pictures.map(({ bottom }) => bottom))).toBeLessThanOrEqual(foot?.y ?? 0);
  });
});

describe('on paper', () => {
  it('stand the picture and the card, and no controls', async () => {
    const page = await visit('?feature=statements/araghchi-red-line-2024');
    await page.locator('.statement').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map').isVisible()).toBe(true);
    expect(await page.locator('.statement').first().isVisible()).toBe(true);
    const controls = page.locator(
      'button:visible:not(.link-button), input:visible, select:visible',
    );
    expect(await controls.count()).toBe(0);
  });
});

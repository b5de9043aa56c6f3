import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Route } from '../../src/model/route';
import { ALL_SLICES, START } from '../../src/state/view';
import { fetchLayer, PATIENCE, sharePage, untilLoaded, useBrowser, visit } from './visit';

useBrowser();
const at = sharePage();

/** The text of a citation, once it has loaded. */
async function wordsOf(page: Page, ending: string): Promise<string> {
  await page.locator(`.citation [data-ending=${ending}]`).click();
  await page.locator(`[data-form=${ending}] .copy-button`).waitFor();
  return (await page.locator(`[data-form=${ending}] pre`).textContent()) ?? '';
}

describe('citing', () => {
  it('a record gives text, BibTeX and CSL-JSON with the data version', async () => {
    const { features, version } = await fetchLayer<Route>('routes');
    const route = features[0]?.properties;
    const page = await at(`?feature=routes/${route?.id}`);
    await page.locator('.card-foot').getByRole('button', { name: 'Cite and share' }).click();
    expect(await wordsOf(page, 'txt')).toContain(route?.name);
    expect(await wordsOf(page, 'bib')).toMatch(/^@\w+\{/);
    const [entry] = [JSON.parse(await wordsOf(page, 'json'))].flat();
    expect(entry.title).toContain(route?.name);
    for (const ending of ['txt', 'bib', 'json']) {
      expect(await wordsOf(page, ending)).toContain(String(version));
    }
  });

  it('a record is cited by the words it rests on, and no summary of ours is quoted', async () => {
    const id = 'seed-araghchi-red-line';
    const page = await at(`?feature=assertions/${id}`);
    await page.locator('.card-foot').getByRole('button', { name: 'Cite and share' }).click();
    const words = await wordsOf(page, 'txt');
    expect(words).toMatch(/^Abbas Araghchi, Foreign Minister, 5 September 2024, “redrawing of/);
    expect(words).toContain('as carried by Al-Ahed');
    expect(words).toMatch(
      /\nIn: Redlines, In a post on X Araghchi called .*\/\?feature=assertions\//,
    );
  });

  it('a view gives an address that brings it back in its data version', async () => {
    const { version, versionIdentity } = await fetchLayer('issues');
    const page = await at('?actors=iran&date=2023-05-25');
    await page.locator('.share-view').click();
    const words = await wordsOf(page, 'txt');
    const pinned = (await page.locator('[data-share=pinned] pre').textContent()) ?? '';
    expect(pinned).toContain(`asOf=${versionIdentity}`);
    expect(words).toContain(`asOf=${versionIdentity}`);
    const again = await visit(new URL(pinned).search);
    await untilLoaded(again);
    await again.locator('.caption', { hasText: `Data version ${version} of ` }).waitFor();
    await again.locator('.caption', { hasText: '25 May 2023' }).waitFor();
  });

  it('a view of any screen is cited, whatever its address holds', async () => {
    const names = ALL_SLICES.map(([, { parameter }]) => parameter).filter(
      (name) => name !== 'asOf',
    );
    const query = names.map((name) => `${name}=${name === 'date' ? START.date : 'x'}`).join('&');
    const answer = await fetch(`${inject('redlines')}/citation?${query}`);
    expect(await answer.text()).toContain('Redlines');
    expect(answer.status).toBe(200);
  });

  it('is downloaded as a file for a reference manager', async () => {
    const page = await at();
    await page.locator('.share-view').click();
    await wordsOf(page, 'bib');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-form=bib] a').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.bib$/);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count(), PATIENCE).toBe(0);
  });
});

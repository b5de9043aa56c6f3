import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { STEPS } from '../../src/views/story/steps';
import { faultsBesideColours, faultsOf } from './axe';
import { fetchLayer, PATIENCE, useBrowser, visit } from './visit';

useBrowser();

const sentence = (page: Page) => page.locator('.story-text > p:not(.story-count)');

async function isAt(page: Page, number: number): Promise<void> {
  await expect.poll(() => page.url(), PATIENCE).toMatch(new RegExp(`story=${number}(&|$)`));
  await page.locator('.story-count', { hasText: `Step ${number} of ${STEPS.length}` }).waitFor();
  await expect.poll(() => sentence(page).textContent(), PATIENCE).not.toContain('Loading');
}

describe('the story', () => {
  it('starts at the crossing, and goes through every step with the keyboard, each a state of the page', async () => {
    const page = await visit('?view=crossing');
    await page.locator('.story-start').click();
    await isAt(page, 1);
    await page.locator('.crossing').waitFor();
    for (let number = 2; number <= STEPS.length; number++) {
      await page.keyboard.press('ArrowRight');
      await isAt(page, number);
      const { state } = STEPS[number - 1] ?? {};
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('date')).toBe(state?.date);
      expect(searchParams.get('view') ?? 'map').toBe(state?.screen);
      if (state?.feature) {
        await page
          .locator('.card h2', { hasNotText: /not in the data|Loading/ })
          .first()
          .waitFor();
      }
    }
    await page.goBack();
    await isAt(page, STEPS.length - 1);
    await page.keyboard.press('Tab');
    await page.locator('.story').focus();
    await page.keyboard.press('ArrowLeft');
    await isAt(page, STEPS.length - 2);
  });

  it('rests on records that the server has, and on figures as they were read', async () => {
    for (const { records } of STEPS) {
      for (const record of Object.keys(records)) {
        const [collection, id] = record.split('/');
        const address = `${inject('redlines')}/ogc/collections/${collection}/items/${id}`;
        expect((await fetch(address)).status, record).toBe(200);
      }
    }
    const routes = await fetchLayer<{ id: string; lengthKm: number }>('routes');
    const boundaries = await fetchLayer<{ id: string; lengthKm: number }>('boundaries');
    const answer = await fetch(`${inject('redlines')}/analysis/timeline`);
    const { dates } = (await answer.json()) as { dates: { date: string; collisions: number }[] };
    const lengthOf = (layer: typeof routes, id: string) =>
      layer.features.find(({ properties }) => properties.id === id)?.properties.lengthKm;
    for (const { id, figures, state } of STEPS) {
      const now = {
        km: lengthOf(routes, 'meghri-rail'),
        borderKm: lengthOf(boundaries, 'armenia-iran'),
        count: dates.findLast(({ date }) => date <= (state.date ?? ''))?.collisions,
      };
      const named = Object.keys(figures) as (keyof typeof now)[];
      expect(Object.fromEntries(named.map((name) => [name, now[name]])), id).toEqual(figures);
    }
  });

  it.each([
    ['a desk', { width: 1440, height: 900 }],
    ['a phone', { width: 390, height: 844 }],
  ])('is accessible and fits on %s', async (_name, viewport) => {
    const page = await visit('?view=crossing&story=1', { viewport });
    for (const number of [1, 4, 9, 12]) {
      await page.evaluate(async (n) => {
        while (!location.search.match(new RegExp(`story=${n}(&|$)`))) {
          document.querySelector<HTMLButtonElement>('.story-next')?.click();
          await new Promise((done) => setTimeout(done, 200));
        }
      }, number);
      await isAt(page, number);
      const { scrollWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
      }));
      expect(scrollWidth, String(number)).toBeLessThanOrEqual(viewport.width);
      // The steps share their colours; on a phone one is enough.
      const find = viewport.width > 390 || number === 1 ? faultsOf : faultsBesideColours;
      expect(await find(page), String(number)).toEqual([]);
    }
  });

  it('can be read whole as text, and left', async () => {
    const page = await visit('?view=crossing&story=2');
    await isAt(page, 2);
    await page.getByRole('button', { name: 'All steps as text' }).click();
    await expect.poll(() => page.locator('.story-steps > li').count(), PATIENCE).toBe(STEPS.length);
    await page.locator('.story-steps').getByText('43.2').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Leave the story' }).click();
    await page.locator('.story').waitFor({ state: 'detached' });
    await expect.poll(() => page.url(), PATIENCE).not.toContain('story=');
  });
});

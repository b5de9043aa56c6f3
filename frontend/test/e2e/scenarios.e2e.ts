import { describe, expect, inject, it } from 'vitest';
import type { ScenarioAnswer, ScenarioList } from '../../src/model/scenario';
import { START } from '../../src/state/view';
import { faultsOf } from './axe';
import { PATIENCE, sharePage, showIn, useBrowser, visit } from './visit';

useBrowser();

const at = sharePage();
const LATER = '2026-06-01';

async function ask<T>(address: string): Promise<T> {
  const response = await fetch(`${inject('redlines')}${address}`, {
    headers: { Accept: 'application/json' },
  });
  return (await response.json()) as T;
}

/** The scenarios as the server judges them on a day. */
async function judgedOn(day: string): Promise<ScenarioAnswer[]> {
  const { scenarios } = await ask<ScenarioList>(`/analysis/scenarios?datetime=${day}`);
  return Promise.all(
    scenarios.map(({ id }) =>
      ask<ScenarioAnswer>(`/analysis/scenarios/${id}?datetime=${day}&depth=0`),
    ),
  );
}

describe('the scenarios side by side', () => {
  it('are two steps from arrival, each with what it breaches and meets on the date', async () => {
    const page = await visit('?');
    await page.getByRole('button', { name: 'Scenarios' }).click();
    const answers = await judgedOn(START.date);
    await expect.poll(() => page.locator('[data-step]').count(), PATIENCE).toBe(answers.length);
    await expect.poll(() => page.url(), PATIENCE).toContain('view=staircase');
    for (const { id, judgements } of answers) {
      for (const verdict of ['breached', 'met']) {
        const shown = page.locator(
          `[data-step="${id}"] [data-verdict=${verdict}] [data-judgement]`,
        );
        const ids = await shown.evaluateAll((all) =>
          all.map((one) => one.getAttribute('data-judgement')),
        );
        const expected = judgements.filter((one) => one.verdict === verdict);
        expect(ids.sort(), `${id} ${verdict}`).toEqual(
          expected.map(({ position }) => position).sort(),
        );
      }
    }
  });

  it('say the same as a table, at an address of its own', async () => {
    const page = await at('?view=staircase');
    await page.getByRole('button', { name: 'As text' }).click();
    await expect.poll(() => page.url(), PATIENCE).toContain('as=text');
    const answers = await judgedOn(START.date);
    for (const { id, judgements } of answers) {
      const row = page.locator(`tr[data-step="${id}"]`);
      const breached = judgements.filter(({ verdict }) => verdict === 'breached');
      expect(await row.locator('td').first().locator('li').count(), id).toBe(breached.length);
    }
    await page.goBack();
    await page.locator('.staircase').waitFor();
  });

  it('follow the date, and go by a sum only when asked', async () => {
    const page = await at(`?view=staircase&date=${LATER}`);
    await page.locator('.staircase[aria-busy=false]').waitFor();
    const order = () =>
      page
        .locator('[data-step]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-step')));
    const asProposed = await order();
    expect(asProposed[0]).toBe('russian-guards');
    await page.locator('[data-order=breached]').click();
    const answers = await judgedOn(LATER);
    const breached = (id: string | null) =>
      answers
        .find((one) => one.id === id)
        ?.judgements.filter(({ verdict }) => verdict === 'breached').length ?? Number.NaN;
    const counts = (await order()).map(breached);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    await expect.poll(() => page.url(), PATIENCE).toContain('steps=breached');
  });

  it('lead from a chip to the steps of its verdict, to a statement and to its card on the map', async () => {
    const page = await at(`?view=staircase&date=${LATER}`);
    const [tripp] = (await judgedOn(LATER)).filter(({ id }) => id === 'tripp-2026');
    const judgement = tripp?.judgements.find(({ verdict }) => verdict === 'breached');
    await page.locator(`[data-step=tripp-2026] [data-judgement="${judgement?.position}"]`).click();
    const card = page.locator('.screen-stage .card');
    await card
      .getByText(judgement?.explanation ?? '')
      .first()
      .waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain(`trace=tripp-2026/`);
    await card.getByRole('button', { name: 'Show every step' }).click();
    const link = card.locator('.trace [data-statement]:visible').first();
    const statement = await link.getAttribute('data-statement');
    await link.click();
    await page.locator('.map').waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain(`feature=statements/${statement}`);
    await page.goBack();
    await page.locator('.screen-stage .card .verdict-line').waitFor();
    await page.locator('.screen-stage .card').press('Escape');
    await page.locator('.screen-stage .card').waitFor({ state: 'detached' });
  });

  it('are never said to breach nothing when an answer did not come', async () => {
    const address = '**/analysis/scenarios/tripp-2026**';
    const page = await visit('?view=staircase', {
      prepare: (blank) => blank.route(address, (route) => route.abort()),
    });
    const failed = page.locator('[data-failed=scenarios]');
    await failed.waitFor();
    expect(await page.locator('[data-step]').count()).toBe(0);
    await page.unroute(address);
    await failed.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-step=tripp-2026]').waitFor();
  });
});

describe('on a phone', () => {
  const onPhone = sharePage({ viewport: { width: 390, height: 844 } });

  it.each([['?view=staircase', '[data-step]']])(
    '%s is no wider than the screen, and axe finds nothing',
    async (query, there) => {
      const page = await onPhone(query);
      await page.locator(there).first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
      expect(await faultsOf(page)).toEqual([]);
    },
  );
});

describe('axe', () => {
  it.each([
    ['?view=staircase', '[data-step]'],
    ['?view=staircase&as=text', 'tr[data-step]'],
    [`?view=staircase&date=${LATER}&trace=tripp-2026/armenia-checks-back-office-2026`, '.trace'],
  ])('finds nothing in %s', async (query, there) => {
    const page = await at(query);
    await page.locator(there).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await showIn(page, '?view=map');
  });
});

import { describe, expect, inject, it } from 'vitest';
import { isNarrowed, type RoomAnswer, roomCounts } from '../../src/model/room';
import type { AnalysisAnswer, ScenarioAnswer, ScenarioList } from '../../src/model/scenario';
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

/** The server's verdicts on the scenarios on a day. */
async function judgedOn(day: string): Promise<ScenarioAnswer[]> {
  const { scenarios } = await ask<ScenarioList>(`/analysis/scenarios?datetime=${day}`);
  return Promise.all(
    scenarios.map(({ id }) =>
      ask<ScenarioAnswer>(`/analysis/scenarios/${id}?datetime=${day}&depth=0`),
    ),
  );
}

describe('what room is left', () => {
  it('is led to from the crossing, and gives the numbers of the API in words', async () => {
    const page = await visit('?view=crossing');
    await page.getByRole('button', { name: 'What room is left' }).click();
    const { dimensions, nearest, redLines } = await ask<RoomAnswer>(
      `/analysis/room?datetime=${START.date}`,
    );
    const { all, left } = roomCounts(dimensions);
    await page.getByText(`${left} of the ${all} answers to the ${dimensions.length} qu`).waitFor();
    const possible = nearest.filter(({ ruledOutBy }) => !ruledOutBy);
    await page.getByText(`${possible.length} of the ${nearest.length} scenarios are not`).waitFor();
    for (const { dimension, values } of dimensions.filter(isNarrowed)) {
      const question = page.locator(`[data-dimension="${dimension}"]`);
      for (const { value, label, possible: isLeft, ruledOutBy } of values) {
        const shown = question.locator(`[data-${isLeft ? 'left' : 'out'}="${value}"]`);
        expect(await shown.textContent()).toBe(label);
        const out = page.locator(`[data-out="${value}"]`);
        const group = question.locator('.room-out li', { has: out });
        for (const { id } of ruledOutBy?.redLines ?? []) {
          expect(await group.locator(`[data-position="${id}"]`).count(), id).toBe(1);
        }
      }
    }
    await page.getByText(`${redLines.length} red lines that take part`).click();
    expect(await page.locator('.room-basis [data-position]').count()).toBe(redLines.length);
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.room-out [data-position]').first().click();
    await page.locator('.card h2').waitFor();
  });

  it('names the readings that narrow it, and says when no red line is on record', async () => {
    const page = await at('?view=room&date=2024-01-10');
    await page.getByText('these answers are ruled out, too').waitFor();
    await showIn(page, '?view=room&date=2020-11-14');
    await page.getByText('No red line that we could read as a condition is on record').waitFor();
    expect(await page.locator('.room-sum, .room-question').count()).toBe(0);
  });
});

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
        // No breach is no clean bill: what is left open stands beside the count.
        const kind = verdict === 'breached' ? 'red-line' : 'claim';
        const left = (open: string) =>
          judgements.filter((one) => one.kind === kind && one.verdict === open).length;
        expect(
          await page.locator(`[data-step="${id}"] [data-verdict=${verdict}] h4`).textContent(),
        ).toContain(`${left('unclear')} unclear, ${left('not-addressed')} not addressed`);
      }
    }
    // No column is blank where another is full, and one without anything is narrower.
    const steps = await page.locator('[data-step]').evaluateAll((all) =>
      all.map((step) => {
        const [breached, met] = [...step.querySelectorAll('[data-verdict]')];
        const last = breached?.lastElementChild?.getBoundingClientRect().bottom ?? 0;
        return {
          gap: (met?.getBoundingClientRect().top ?? 0) - last,
          width: step.getBoundingClientRect().width,
          isEmpty: step.querySelector('[data-judgement]') === null,
        };
      }),
    );
    for (const { gap } of steps) expect(gap).toBeLessThan(40);
    const widest = Math.max(...steps.filter(({ isEmpty }) => isEmpty).map(({ width }) => width));
    for (const { width, isEmpty } of steps) if (!isEmpty) expect(width).toBeGreaterThan(widest);
  });

  it.each([
    ['staircase', '.staircase-frame', '.staircase-titles'],
    ['matrix', '.table-frame', '.matrix-head'],
    ['routes', '.table-frame', 'thead th'],
  ])('and every table keep their heads in sight: %s', async (view, frame, head) => {
    const page = await visit(`?view=${view}`, { viewport: { width: 1024, height: 500 } });
    await page.locator(head).first().waitFor();
    const scrolled = await page.locator(frame).evaluate((one) => {
      one.scrollTo(0, one.scrollHeight);
      return one.scrollTop;
    });
    expect(scrolled).toBeGreaterThan(100);
    const tops = await Promise.all(
      [frame, head].map(async (one) => (await page.locator(one).first().boundingBox())?.y ?? 0),
    );
    expect(Math.abs((tops[1] as number) - (tops[0] as number))).toBeLessThan(2);
  });

  it('say the same as a table, at an address of its own', async () => {
    const page = await at('?view=staircase');
    await page.getByRole('button', { name: 'As text' }).click();
    await expect.poll(() => page.url(), PATIENCE).toContain('as=text');
    const answers = await judgedOn(START.date);
    for (const { id, judgements } of answers) {
      const row = page.locator(`tr[data-step="${id}"]`);
      const breached = judgements.filter(({ verdict }) => verdict === 'breached');
      const listed = row.locator('td').first().locator('li');
      await expect.poll(() => listed.count(), { ...PATIENCE, message: id }).toBe(breached.length);
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

describe('the matrix', () => {
  it('has each position against each scenario, by its form and its name', async () => {
    const page = await at('?view=matrix');
    const answers = await judgedOn(START.date);
    const cells = answers.flatMap(({ id, judgements }) =>
      judgements.map(({ position, verdict }) => `${id}/${position} ${verdict}`),
    );
    await expect.poll(() => page.locator('[data-cell]').count(), PATIENCE).toBe(cells.length);
    const shown = await page
      .locator('[data-cell]')
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute('data-cell')} ${one.getAttribute('data-verdict')}`),
      );
    expect(shown.sort()).toEqual(cells.sort());
    // Only what had been said by the date shown is marked.
    const said = answers.flatMap(({ judgements }) =>
      judgements.filter((one) => one.said.some(({ date }) => date <= START.date)),
    );
    expect(await page.locator('.has-said').count()).toBe(said.length);
    const [first] = answers;
    const [judgement] = first?.judgements ?? [];
    const name = `${judgement?.title}, under ${first?.title}`;
    expect(await page.getByRole('button', { name }).count()).toBe(1);
  });

  it('is one stop of the Tab key, goes by arrows, and a cell opens its steps', async () => {
    const page = await at(`?view=matrix&date=${LATER}`);
    await page.locator('.matrix[aria-busy=false]').waitFor();
    expect(await page.locator('[data-cell][tabindex="0"]').count()).toBe(1);
    const cells = page.locator('tbody tr').nth(1).locator('[data-cell]');
    await page.locator('[data-cell]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const cell = (await cells.nth(1).getAttribute('data-cell')) ?? '';
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(cell);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.card .trace').waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain(`trace=${cell}`);
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(cell);
  });

  it('shows the place of a cell’s position on the map, and Back returns to the cell', async () => {
    const page = await at(`?view=matrix&date=${LATER}`);
    const cell = page.locator('[data-cell="tripp-2026/armenia-checks-back-office-2026"]');
    await cell.click();
    await page.locator('.card').getByRole('button', { name: 'Show on the map' }).click();
    await page.locator('.map').waitFor();
    await expect
      .poll(() => page.url(), PATIENCE)
      .toContain('feature=positions/armenia-checks-back-office-2026');
    await page.goBack();
    await page.locator('[data-cell][aria-current=true]').waitFor();
  });

  it('puts what comes out alike side by side when asked', async () => {
    const page = await at(`?view=matrix&date=${LATER}`);
    await page.locator('.matrix[aria-busy=false]').waitFor();
    const rows = () =>
      page
        .locator('[data-row]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-row') ?? ''));
    const byActor = await rows();
    await page.locator('[data-order=likeness]').click();
    await expect.poll(rows, PATIENCE).not.toEqual(byActor);
    expect((await rows()).sort()).toEqual(byActor.sort());
    await expect.poll(() => page.url(), PATIENCE).toContain('order=likeness');
  });

  it('says the same as lists', async () => {
    const page = await at('?view=matrix&as=text');
    const answers = await judgedOn(START.date);
    await page.locator('.matrix-text').first().waitFor();
    for (const { id, judgements } of answers) {
      const held = page.locator(`[data-scenario="${id}"] [data-verdict=held]`);
      const expected = judgements.filter(({ verdict }) => verdict === 'held').length;
      expect(await held.count(), id).toBe(expected);
    }
  });
});

describe('an arrangement of one’s own', () => {
  const chip = (dimension: string, value: string) =>
    `[data-dimension="${dimension}"] [data-value="${value}"]`;

  it('has a row for each dimension and a chip for each value', async () => {
    const page = await at('?view=arrangement');
    const { dimensions } = await ask<AnalysisAnswer>('/analysis');
    await page.locator('[data-dimension]').first().waitFor();
    expect(await page.locator('[data-dimension]').count()).toBe(dimensions.length);
    const values = dimensions.reduce((sum, one) => sum + one.values.length, 0);
    expect(await page.locator('[data-value]').count()).toBe(values);
    await page.getByText('Nothing is chosen yet').waitFor();
  });

  it('is judged at once, and the address holds it', async () => {
    const page = await at('?view=arrangement');
    await page.locator(chip('decides', 'nobody')).click();
    await page.locator(chip('law', 'other')).click();
    await expect.poll(() => page.url(), PATIENCE).toContain('has=decides:nobody;law:other');
    const { judgements } = await ask<ScenarioAnswer>(
      `/analysis/arrangement?decides=nobody&law=other&datetime=${START.date}`,
    );
    const breached = judgements.filter(({ verdict }) => verdict === 'breached');
    expect(breached.length).toBeGreaterThan(0);
    const shown = page.locator('.of-verdict[data-verdict=breached] [data-judgement]');
    await expect.poll(() => shown.count(), PATIENCE).toBe(breached.length);
    await showIn(page, new URL(page.url()).search);
    await page.locator(`${chip('law', 'other')}[aria-pressed=true]`).waitFor();
    await shown.first().click();
    await page.locator('.card .trace').waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain('trace=own/');
    await page.goBack();
    await page.locator('.card').waitFor({ state: 'detached' });
  });

  it('strikes what the choice rules out, with the reason, and does not choose it', async () => {
    const page = await at('?view=arrangement');
    await page.locator(chip('law', 'armenia')).click();
    const struck = page.locator(`${chip('strip', 'transferred')}[aria-disabled=true]`);
    await struck.waitFor();
    await page.getByText('does not hold on land that passed to another state').waitFor();
    await struck.dispatchEvent('click');
    await expect.poll(() => page.url(), PATIENCE).toContain('has=law:armenia');
    expect(page.url()).not.toContain('strip');
  });

  it('says which links by land and how much of the border are left', async () => {
    const page = await at('?view=arrangement&has=strip:transferred');
    await page.locator('[data-link=iran-armenia] [data-connected=false]').waitFor();
    await page.getByText('Armenia–Iran border: 0 of').waitFor();
    await showIn(page, '?view=arrangement&has=strip:none');
    await page.locator('[data-link=iran-armenia] [data-connected=true]').waitFor();
    // Narrower than the error of its lines, so it is unclear.
    await showIn(page, '?view=arrangement&stripKm=0.1');
    await page.getByText('unclear how much of').first().waitFor();
  });

  it('starts from a scenario', async () => {
    const page = await at('?view=arrangement');
    await page.getByLabel('Start from').selectOption('crossroads');
    await expect.poll(() => page.url(), PATIENCE).toContain('project:crossroads');
  });

  it('shows the problem of what the server refuses, and no verdicts', async () => {
    const page = await at('?view=arrangement&has=force:used;consent:given');
    const failed = page.locator('[data-failed=arrangement]');
    await failed.getByText('excludes').waitFor();
    expect(await page.locator('.of-verdict').count()).toBe(0);
  });
});

describe('on a phone', () => {
  const onPhone = sharePage({ viewport: { width: 390, height: 844 } });

  it.each([
    ['?view=staircase', '[data-step]'],
    ['?view=matrix', '[data-cell]'],
    ['?view=arrangement&has=law:armenia', '.of-verdict'],
  ])('%s is no wider than the screen, and axe finds nothing', async (query, there) => {
    const page = await onPhone(query);
    await page.locator(there).first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await faultsOf(page)).toEqual([]);
  });
});

describe('axe', () => {
  it.each([
    ['?view=staircase', '[data-step]'],
    ['?view=staircase&as=text', 'tr[data-step]'],
    ['?view=matrix', '[data-cell]'],
    ['?view=matrix&as=text', '.matrix-text'],
    ['?view=arrangement&has=law:armenia', '.of-verdict'],
    [`?view=staircase&date=${LATER}&trace=tripp-2026/armenia-checks-back-office-2026`, '.trace'],
  ])('finds nothing in %s', async (query, there) => {
    const page = await at(query);
    await page.locator(there).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await showIn(page, '?view=map');
  });
});

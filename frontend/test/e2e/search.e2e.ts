import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ActorLine, Issue } from '../../src/model/actor';
import { heldOnIssue } from '../../src/model/issues';
import type { Position } from '../../src/model/position';
import { SEARCHED } from '../../src/model/searched';
import { START } from '../../src/state/view';
import { faultsOf } from './axe';
import { fetchLayer, PATIENCE, sharePage, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

const at = sharePage();

/** How many records can be searched: of every collection, and the clauses of the agreements. */
async function total(): Promise<number> {
  const layers = await Promise.all(
    SEARCHED.map(({ collection }) => fetchLayer<{ clauses?: unknown[] }>(collection)),
  );
  return layers
    .flatMap(({ features }) => features)
    .reduce((sum, { properties }) => sum + 1 + (properties.clauses?.length ?? 0), 0);
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  // The last search words are kept, and the total number of records appears only without any.
  await page.locator('.dialog.search input').fill('');
  await page.getByText(`${(await total()).toLocaleString('en')} records:`).waitFor();
}

const found = (page: Page) => page.locator('.found-row');

describe('the search over everything', () => {
  it('opens by the slash from the crossing, and opens a card by the keyboard alone', async () => {
    const page = await visit('?view=crossing');
    await page.locator('.arrangement h3').first().waitFor();
    await openSearch(page);
    await page.keyboard.type('iran\u2019s red line');
    await found(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = found(page).nth(1);
    expect(await second.evaluate((row) => row === document.activeElement)).toBe(true);
    const address = new URL((await second.getAttribute('href')) ?? '', page.url());
    await page.keyboard.press('Enter');
    await page.locator('.card h2').waitFor();
    await expect
      .poll(() => new URL(page.url()).searchParams.get('feature'), PATIENCE)
      .toBe(address.searchParams.get('feature'));
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.goBack();
    await page.locator('.crossing').waitFor();
  });

  it('names who spoke, puts quoted words first, and finds the page on what is not ruled out', async () => {
    const page = await at();
    await page.locator('.search-button.is-field').click();
    await openedBy(page);
    const field = page.locator('.search-field');
    await field.fill('araghchi redrawing of boundaries');
    const statement = page.locator('[data-kind=statements] .found-row').first();
    await statement.locator('.found-quote', { hasText: 'redrawing' }).waitFor();
    expect(await statement.locator('.found-speaker').textContent()).toBe('Abbas Araghchi');
    await field.fill('without any checks');
    const position = page.locator('[data-kind=positions] .found-row').first();
    await position.locator('.found-speaker', { hasText: 'Ilham Aliyev' }).waitFor();
    // What a condition rests on may be a summary, and a source may paraphrase: neither is quoted.
    expect(await page.locator('[data-kind=positions] .found-quote').count()).toBe(0);
    await field.fill('this plan in no way differs');
    await page.locator('[data-kind=statements] .found-row').first().waitFor();
    expect(await page.locator('[data-kind=statements] .found-quote').count()).toBe(0);
    await field.fill('room');
    const room = page.locator('[data-kind=pages] .found-row');
    expect(await room.getAttribute('href')).toContain('view=room');
    await room.click();
    await page.locator('.room-sum').waitFor();
  });

  it('leads from an issue to what each actor holds on it, in words', async () => {
    const page = await at();
    await page.locator('.search-button.is-field').click();
    await openedBy(page);
    await page.locator('.search-field').fill('customs');
    await page.locator('[data-kind=issues] .found-row').first().click();
    const card = page.locator('.card');
    const [positions, issues, actors] = await Promise.all([
      propertiesOf<Position>('positions'),
      propertiesOf<Issue>('issues'),
      propertiesOf<ActorLine>('actors'),
    ]);
    const issue = issues.find(({ id }) => id === 'checks');
    await card.getByText(issue?.question ?? '').waitFor();
    for (const { id, name } of actors.filter(({ principal }) => principal)) {
      const held = heldOnIssue(positions, id, 'checks', START.date).positions;
      const rows = card.locator(`[data-actor="${id}"] [data-position]`);
      expect(await rows.count(), name).toBe(held.length);
      if (held.length === 0) await card.getByText(name).waitFor();
      for (const { title } of held) await rows.getByText(title).waitFor();
    }
    await card.getByRole('button', { name: 'All issues and actors' }).click();
    await page.locator('[data-cell="iran/checks"]').waitFor();
  });

  it('finds the same however it is written, with the words marked and counted by kind', async () => {
    const page = await at();
    await page.locator('.search-button.is-field').click();
    await openedBy(page);
    const state = page.locator('.dialog.search [role=status]');
    const say = async (words: string) => {
      await page.locator('.search-field').fill(words);
      await page.locator('.found-row mark').first().waitFor();
      return state.textContent();
    };
    const expected = await say('iran');
    for (const words of ['\u0130RAN', 'iran\u2019s', "Iran's"]) {
      expect(await say(words), words).toBe(expected);
    }
    expect(await say('\u0627\u064a\u0631\u0627\u0646')).toBe(
      await say('\u0627\u06cc\u0631\u0627\u0646'),
    );
    expect(await say('Z\u0259ng\u0259zur')).toContain('all of these words');
    expect(await say('nax\u00e7\u0131van')).toBe(await say('NAXCIVAN'));
    await say('araghchi');
    const statements = page.locator('.found-kind[data-kind=statements]');
    const count = (await fetchLayer('statements')).features.length;
    expect(await statements.locator('h3').textContent()).toMatch(new RegExp(`\\d+ of ${count}$`));
    await statements.getByRole('button', { name: 'Show all' }).click();
    const [shown = 0] =
      ((await statements.locator('h3 small').textContent()) ?? '').match(/\d+/) ?? [];
    await expect.poll(() => statements.locator('.found-row').count(), PATIENCE).toBe(Number(shown));
    expect(await faultsOf(page)).toEqual([]);
  });

  it('finds one record of each kind by its title, and leads to its card', async () => {
    const page = await at();
    await openSearch(page);
    for (const { collection, entriesOf } of SEARCHED) {
      const { features } = await fetchLayer<{ id: string }>(collection);
      const record = features[0]?.properties;
      const [entry] = entriesOf(record);
      await page.locator('.search-field').fill(entry?.title ?? '');
      const row = page.locator(`.found-kind[data-kind=${collection}] .found-row`).first();
      await row.waitFor();
      const { searchParams } = new URL((await row.getAttribute('href')) ?? '', page.url());
      expect(searchParams.get('feature'), collection).toMatch(new RegExp(`^${collection}/`));
    }
  });

  it('says which records did not come and brings them, and says “none” only when all are there', async () => {
    const page = await visit('', {
      prepare: (blank) => blank.route('**/layers/sources.geojson*', (route) => route.abort()),
    });
    await untilLoaded(page);
    await page.keyboard.press('/');
    const notice = page.locator('.dialog.search [data-failed=sources]');
    await notice.waitFor();
    await page.locator('.search-field').fill('qqqqq');
    expect(await page.locator('.dialog.search').textContent()).not.toContain('None of the');
    await page.unroute('**/layers/sources.geojson*');
    await notice.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('records has these words').waitFor();
  });

  it('offers what is spelled alike where nothing is spelled so', async () => {
    const page = await at();
    await openSearch(page);
    await page.locator('.search-field').fill('zangezzur');
    await page.getByText('spelled alike').waitFor();
    expect(await found(page).count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    await page.getByLabel('Date shown').first().focus();
    await page.keyboard.press('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  it('is not fetched before it is opened, and fits a phone', async () => {
    const asked: string[] = [];
    const page = await visit('', {
      viewport: { width: 390, height: 844 },
      prepare: async (blank) => {
        blank.on('request', (request) => asked.push(request.url()));
      },
    });
    await untilLoaded(page);
    expect(asked.filter((address) => /layers\/sources|assets\/dialog/.test(address))).toEqual([]);
    await page.locator('.actor-strip .search-button').click();
    await openedBy(page);
    await page.locator('.search-field').fill('meghri');
    await found(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    expect(await faultsOf(page)).toEqual([]);
  });
});

async function propertiesOf<P>(layer: string): Promise<P[]> {
  return (await fetchLayer<P>(layer)).features.map(({ properties }) => properties);
}

/** Waits until the opened dialog has loaded. The words of the last search are kept. */
async function openedBy(page: Page): Promise<void> {
  await page.locator('.search-field').fill('');
  await page.getByText(`${(await total()).toLocaleString('en')} records:`).waitFor();
}

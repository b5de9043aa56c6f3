import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Catalogue } from '../../src/data/catalogue';
import { ALL_SLICES, type ViewState } from '../../src/state/view';
import { quotedPosition } from './dossier';
import { fetchLayer, PATIENCE, sharePage, showIn, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

const at = sharePage();

/** How long the state rests before the address follows (state/store). */
const REST_MS = 120;

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
    const page = await at();
    const before = await page.evaluate(() => window.history.length);
    await page.locator('[data-actor=russia] .row-main').click();
    await page.locator('[data-layer=places] input').click();
    await expect
      .poll(() => page.url(), PATIENCE)
      .toContain('actors=iran,azerbaijan,armenia,russia');
    await expect.poll(() => page.url(), PATIENCE).not.toContain('places');
    expect(await page.evaluate(() => window.history.length)).toBe(before);
  });

  it('that pins the current data version asks every layer for it', async () => {
    const { version, versionIdentity } = await fetchLayer('issues');
    const asked: string[] = [];
    const page = await visit(`?asOf=${versionIdentity}`, {
      prepare: async (blank) => {
        blank.on('request', (request) => asked.push(request.url()));
      },
    });
    await untilLoaded(page);
    await page.locator('.caption', { hasText: `Data version ${version} of ` }).waitFor();
    const layers = asked.filter((address) => address.includes('/layers/'));
    for (const address of layers) expect(address).toContain(`asOf=${versionIdentity}`);
    // The resources that the server lets the browser prefetch are those that the page requests.
    expect(layers.length).toBe(new Set(layers).size);
    expect(page.url()).toContain(`asOf=${versionIdentity}`);
  });

  it('that pins an older version says that a newer exists, with a way to it', async () => {
    let hasFailed = false;
    const page = await visit('?asOf=1&actors=iran', {
      prepare: (blank) =>
        blank.route('**/items?limit=1&skipGeometry=true&properties=id', (route) => {
          if (hasFailed) {
            const json = { type: 'FeatureCollection', features: [], version: 999999 };
            return route.fulfill({ json });
          }
          hasFailed = true;
          return route.abort();
        }),
    });
    // Whether a newer version exists is said not to be known, as long as it did not load.
    await page.locator('[data-failed=currentVersion] button').click();
    await page.locator('.caption').getByText('newer exists').waitFor();
    const link = page.locator('.caption a');
    await expect.poll(() => link.getAttribute('href'), PATIENCE).toContain('actors=iran');
    expect(await link.getAttribute('href')).not.toContain('asOf');
  });

  it('that pins a version of other data than is served says so', async () => {
    const { version, versionIdentity } = await fetchLayer('issues');
    const page = await visit(`?asOf=${version}.000000`);
    await page.getByRole('alert').getByText(`Data version ${version}.000000`).waitFor();
    await page.getByRole('alert').getByText(`${versionIdentity}`).first().waitFor();
  });

  it('that pins a version that is not there says so', async () => {
    const page = await visit('?asOf=999999');
    await page.getByRole('alert').getByText('Data version 999999').waitFor();
    await page.getByRole('alert').getByRole('link').waitFor();
  });

  it('of any collection of the API opens the card of its feature', async () => {
    const answer = await fetch(`${inject('redlines')}/ogc/collections?f=json`);
    const { collections } = (await answer.json()) as Catalogue;
    const page = await at('?tab=list');
    for (const { id } of collections) {
      const { features } = await fetchLayer<{ id: string }>(id);
      // A layer of one kind of geometry may be empty: no claim is only about a point.
      if (features.length === 0) continue;
      await showIn(page, `?feature=${id}/${encodeURIComponent(String(features[0]?.id))}`);
      const head = page.locator('.card h2', { hasNotText: /not in the data|Loading/ });
      await head.waitFor();
      expect(await page.locator('.card').textContent(), id).not.toContain('Your layer');
      expect((await head.textContent())?.trim(), id).not.toBe('');
    }
  });
});

/** Another value of a part of the state in the address, and what else must be shown for it. */
type Other = [value: string | (() => Promise<string>), beside?: string];

/** For each part of the state, a value that is not the initial one. A new part needs an entry here. */
const OTHERS: { [K in keyof ViewState]: Other } = {
  screen: ['changes'],
  camera: ['10/38.95/46.3'],
  date: ['2023-05-25'],
  actors: ['armenia,russia'],
  layers: ['red-lines,routes'],
  lens: ['neutral'],
  feature: [async () => `positions/${(await quotedPosition()).id}`],
  tab: ['list'],
  list: ['relations', 'tab=list'],
  span: ['all'],
  form: ['text', 'view=matrix'],
  scenarioOrder: ['breached', 'view=staircase'],
  matrixOrder: ['likeness', 'view=matrix'],
  arrangement: ['law:armenia', 'view=arrangement'],
  stripKm: ['0.5', 'view=arrangement'],
  cell: ['iran/control', 'view=issues'],
  routeSort: ['-length', 'view=routes'],
  compared: ['meghri-rail,aras-corridor-rail', 'view=routes'],
  clause: ['trilateral-statement-2020/point-9-control', 'view=clauses'],
  readings: ['russia,azerbaijan', 'view=clauses'],
  sourceChoice: ['language:fa', 'view=sources'],
  judged: [async () => `tripp-2026/${(await quotedPosition()).id}`, 'view=staircase'],
  since: ['2023-01-01', 'view=changes'],
  story: ['2'],
  asOf: [async () => String((await fetchLayer('issues')).versionIdentity)],
};

describe('a permalink', () => {
  it('holds each part of the state', async () => {
    const page = await at();
    for (const [name, { parameter }] of ALL_SLICES) {
      const [value, beside] = OTHERS[name];
      const query = new URLSearchParams(beside);
      query.set(parameter, typeof value === 'string' ? value : await value());
      await showIn(page, `?${query}`);
      // The address follows the state once it rests; by then, invalid parameters are gone from it.
      await page.evaluate((ms) => new Promise((then) => setTimeout(then, ms)), 2 * REST_MS);
      const held = new URL(page.url()).searchParams;
      for (const [key, text] of query) expect(held.get(key), name).toBe(text);
    }
  });
});

describe('what the page cannot use in an address', () => {
  const told = (page: Page) => page.locator('.is-unknown li').allTextContents();

  it('is named with its field and what was expected, and is left out', async () => {
    const page = await at(
      '?view=crosing&actors=iran,atlantis&date=yesterday&layers=routes,nothing',
    );
    await expect
      .poll(() => told(page), PATIENCE)
      .toEqual([
        'view=crosing Expected one of: crossing, staircase, matrix, room, arrangement, issues, routes, clauses, relations, sources, map, changes.',
        'date=yesterday Expected something like 2024-09-06.',
        'actors=atlantis Expected something like iran,azerbaijan,armenia.',
        'layers=nothing Expected something like red-lines,claims,routes.',
      ]);
    await expect.poll(() => page.url(), PATIENCE).toContain('actors=iran&layers=routes&');
    expect(await page.locator('.pair-relation').count()).toBe(0);
    await page.locator('.is-unknown button').click();
    await page.locator('.is-unknown').waitFor({ state: 'detached' });
  });

  it.each([
    ['?view=routes&compare=meghri-rail,no-route', 'compare=no-route'],
    ['?view=issues&cell=atlantis/control', 'cell=atlantis'],
    ['?view=clauses&readings=atlantis', 'readings=atlantis'],
    ['?view=crossing&story=40', 'story=40'],
  ])('is named on each screen: “%s”', async (query, text) => {
    const page = await at(query);
    await expect.poll(async () => (await told(page)).join(), PATIENCE).toContain(text);
    await expect.poll(() => page.url(), PATIENCE).not.toContain(text);
  });

  it('is nothing in an address that the page wrote itself', async () => {
    const page = await at();
    await page.locator('.rule-marker').first().waitFor();
    expect(await told(page)).toEqual([]);
  });
});

describe('Back', () => {
  it('closes the card, and Forward opens it again', async () => {
    const { id } = await quotedPosition();
    const page = await at('?tab=list');
    await page.locator(`[data-position="${id}"]`).click();
    await page.locator('.card').waitFor();
    await page.goBack();
    await page.locator('.card').waitFor({ state: 'detached' });
    await page.locator('.position-list').waitFor();
    await page.goForward();
    await page.locator('.card').waitFor();
  });

  it('goes from list to list and to the map, and keeps the date that was last shown in each', async () => {
    const page = await at();
    await page.locator('.panel-tabs').getByRole('button', { name: 'List' }).click();
    await page.locator('[data-list=relations]').click();
    await page.getByRole('slider').press('ArrowRight');
    await expect.poll(() => page.url(), PATIENCE).toContain('date=2024-09-07');
    await page.goBack();
    await page.locator('[data-list=collisions][aria-pressed=true]').waitFor();
    expect(page.url()).toContain('date=2024-09-06');
    await page.goBack();
    await page.locator('[data-layer=routes]').waitFor();
  });
});

import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { CROSSING } from '../../src/model/crossing';
import { type FullPosition, isHeldOn } from '../../src/model/position';
import { SCREENS } from '../../src/state/screen';
import { START } from '../../src/state/view';
import { fetchLayer, PATIENCE, sharePage, showIn, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

const ARRIVAL = '?view=crossing';

describe('four people who come to the page', () => {
  it('an analyst: which of Azerbaijan’s claims collide with which red lines of Iran, where, since when, in 3 actions', async () => {
    const page = await visit(ARRIVAL);
    const pair = page
      .locator('.crossing-collisions section')
      .filter({ hasText: /Claims of Azerbaijan.+red lines of Iran/i });
    const line = pair.locator('[data-collision]').first();
    await line.waitFor();
    expect(await line.textContent()).toMatch(/ on [\d.]+ km .*since \d+ \w+ \d{4}/);
    await line.getByRole('button').click();
    await page.locator('.card .pairing-side').nth(1).waitFor();
    await page.locator('path.selection').first().waitFor({ state: 'attached' });
  });

  it('a journalist: a quote with its day, its source and its citation, in 4 clicks', async () => {
    const page = await visit(ARRIVAL);
    await page.locator('.since-row', { hasText: (await quotedOnStretch()).title }).click();
    await page.locator('.card blockquote').first().waitFor();
    expect(await page.locator('.card .sources a').first().getAttribute('href')).toMatch(/^https?:/);
    await page.locator('.card-foot').getByRole('button', { name: 'Cite and share' }).click();
    // Of a position: the words that it rests on, by who spoke them.
    const citation = page.locator('dialog[open] pre').first();
    await expect
      .poll(() => citation.textContent(), PATIENCE)
      .toMatch(/\d{4}, “.+”.+ https?:.+\nIn: Redlines, .+, data version/s);
    await page.locator('dialog[open] .copy-button').first().click();
  });

  it('a student: what the dispute is, without a click', async () => {
    const page = await visit(ARRIVAL);
    const title = page.getByRole('heading', { name: /Two routes meet on \d+ kilometres/ });
    await title.waitFor();
    await page.locator('.arrangement-verdicts').first().waitFor();
    expect(await page.locator('.crossing-picture').count()).toBe(3);
    const lead = (await page.locator('.crossing-lead').textContent()) ?? '';
    for (const name of ['Nakhchivan', 'Azerbaijan', 'Armenia', 'Iran', 'Syunik'])
      expect(lead).toContain(name);
  });

  it('somebody with a GIS: a layer as a file, in 3 clicks', async () => {
    const page = await visit('');
    await untilLoaded(page);
    await page.locator('[data-layer=routes] .icon-button').click();
    const file = page.locator('.files a[href*=".gpkg"]').first();
    await file.waitFor();
    const answer = await fetch(new URL((await file.getAttribute('href')) ?? '', page.url()));
    expect(answer.status).toBe(200);
    // The first bytes of every SQLite file.
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 15)
        .toString(),
    ).toBe('SQLite format 3');
  });
});

/** A position on the stretch, held on the initial day, with a quote that has a source. */
async function quotedOnStretch(): Promise<FullPosition> {
  const { features } = await fetchLayer<FullPosition>('positions');
  const found = features
    .map(({ properties }) => properties)
    .find(
      (position) =>
        ['claim', 'red-line'].includes(position.kind) &&
        CROSSING.parties.some((party) => party === position.actor) &&
        isHeldOn(position, START.date) &&
        position.anchors.some(({ id, role }) => id === CROSSING.route && role === 'governs') &&
        position.statements.some(({ quote, sources }) => quote && sources.length > 0),
    );
  if (!found) throw new Error('No position on the stretch has a quote.');
  return found;
}

describe('without a network', () => {
  it('what was loaded stays, what was not is named, and comes when the network is back', async () => {
    const page = await visit('');
    await untilLoaded(page);
    await page.context().setOffline(true);
    await page.locator('.panel-tabs button').last().click();
    const missing = page.locator('[data-failed]').filter({ visible: true }).first();
    await missing.waitFor();
    expect(await page.locator('path.boundary').count()).toBeGreaterThan(0);
    await page.context().setOffline(false);
    const again = page.getByRole('button', { name: 'Try again' });
    // The page may reopen while the next button is being pressed; the test only requires that nothing is missing at
    // the end.
    for (let tries = 0; tries < 8 && (await again.count()) > 0; tries++) {
      await again
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined);
      await page.waitForLoadState('networkidle');
    }
    await expect.poll(() => page.locator('[data-failed]').count(), PATIENCE).toBe(0);
  });
});

/** The folder of the pictures of the views: target/pages in the repository. */
const PICTURES = new URL('../../../target/pages/', import.meta.url).pathname;

const on = {
  desk: sharePage({ viewport: { width: 1280, height: 900 } }),
  phone: sharePage({ viewport: { width: 390, height: 844 } }),
};

describe('a picture of each view', () => {
  it.each(Object.keys(on) as (keyof typeof on)[])(
    'is made on a %s, by day and by night',
    async (device) => {
      mkdirSync(PICTURES, { recursive: true });
      const page: Page = await on[device]();
      for (const query of [
        ...SCREENS.map((screen) => `?view=${screen}`),
        '?tab=list&list=collisions',
      ]) {
        await showIn(page, query);
        await page.waitForLoadState('networkidle');
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const name = query.replace(/.*=/, '');
          const path = `${PICTURES}${name}-${device}-${colorScheme}.png`;
          expect((await page.screenshot({ path })).length, path).toBeGreaterThan(10_000);
        }
      }
      expect(page.url()).toContain(inject('redlines'));
    },
  );
});

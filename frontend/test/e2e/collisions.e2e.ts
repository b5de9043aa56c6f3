import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  type Collision,
  meetingOn,
  ofCollision,
  type PairGroup,
  pairGroups,
} from '../../src/model/pairing';
import { START } from '../../src/state/view';
import { fetchLayer, PATIENCE, sharePage, useBrowser, visit } from './visit';

useBrowser();

const at = sharePage();
const LIST = '?tab=list&list=collisions';

/** The collisions on the initial day, by actor, as the server computed them. */
async function groupsAtStart(): Promise<[PairGroup, ...PairGroup[]]> {
  const { features } = await fetchLayer<Collision>('collisions');
  const all = features.map(({ properties }) => ofCollision(properties));
  const issues = (await fetchLayer<{ id: string; order: number }>('issues')).features
    .map(({ properties }) => properties)
    .sort((a, b) => a.order - b.order);
  const order = issues.map(({ id }) => id);
  return pairGroups(all, START.date, order) as [PairGroup, ...PairGroup[]];
}

/** The list with its first pair of actors unfolded. */
async function atFirstPair() {
  const page = await at(LIST);
  await page.locator('.pair-group summary').first().click();
  return page;
}

describe('the list of collisions', () => {
  it('is two steps from arrival, and says which claims collide with which red lines, where and since when', async () => {
    const page = await visit('?');
    await page.locator('[data-screen=map]').click();
    await page.locator('.panel-tabs').getByRole('button', { name: 'List' }).click();
    const groups = await groupsAtStart();
    await expect.poll(() => page.locator('.pair-group').count(), PATIENCE).toBe(groups.length);
    const [first] = groups;
    const summary = page.locator('.pair-group summary').first();
    await summary.getByText(`${first.counts[0]} claim`).waitFor();
    await summary.getByText(`${first.counts[1]} red line`).waitFor();
    await summary.getByText('since').waitFor();
    const [heading] = first.pairings[0]?.issues ?? [];
    const { features } = await fetchLayer<{ id: string; name: string }>('issues');
    const named = features.find(({ properties }) => properties.id === heading)?.properties.name;
    await page.locator('.pair-group h4', { hasText: named }).first().waitFor({ state: 'attached' });
    // Each side has the words of the position held on that day, not of a later one.
    const sides = page.locator('.pairing-side');
    await expect
      .poll(async () => page.locator('.pairing-side .said').count(), PATIENCE)
      .toBe(await sides.count());
  });

  it('is not covered by the card of the first visit', async () => {
    const page = await visit(LIST, { isFirst: true });
    await page.locator('.pair-group').first().waitFor();
    expect(await page.locator('.welcome').count()).toBe(0);
    await page.locator('.panel-tabs').getByRole('button', { name: 'Actors' }).click();
    await page.locator('.welcome').waitFor();
  });

  it('is on the crossing, pair by pair with place and day, and one step from each of its numbers', async () => {
    const page = await at('?view=crossing');
    const all = (await groupsAtStart()).flatMap(({ pairings }) => pairings);
    const lines = page.locator('[data-collision]');
    await expect.poll(() => lines.count(), PATIENCE).toBe(all.length);
    for (const { id, lengthKm } of all) {
      const line = await page.locator(`[data-collision="${id}"]`).textContent();
      if (lengthKm !== null) expect(line).toContain(`on ${lengthKm} km`);
      expect(line).toMatch(/colliding since \d+ \w+ \d{4}/);
    }
    const begun = await page.locator('.crossing-collisions .begins-now').count();
    const link = page.locator('[data-changed=collisions]');
    expect(await link.textContent()).toBe(
      `${begun} collisions. There are ${all.length} on this day; ${all.length - begun} of them began earlier.`,
    );
    await link.click();
    await page.locator('.pair-group').first().waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain('list=collisions');
  });

  it('sets the two sides’ words side by side, lights the place up and dims the rest', async () => {
    const page = await atFirstPair();
    const [{ pairings }] = await groupsAtStart();
    const [one] = pairings;
    if (!one) throw new Error('There is no collision at the start.');
    await page.locator(`[data-pairing="${one.id}"] .foot-button`).click();
    const card = page.locator('.card');
    for (const id of meetingOn(one, START.date) ?? []) {
      const title = await titleOf(id);
      await card.locator('.pairing-side').getByText(title, { exact: true }).waitFor();
    }
    await card.getByText(one.explanation).waitFor();
    await page.locator('.map.is-dimmed').waitFor();
    await expect.poll(() => isBesideCard(page), PATIENCE).toBe(true);
    expect(await page.locator('.rule-marker').count(), 'markers over the place').toBe(0);
    await expect.poll(() => page.url(), PATIENCE).toContain('feature=collisions');
    await card.locator('.pairing-sentence').getByText('No arrangement satisfies both').waitFor();
  });

  it('goes to the next and back', async () => {
    const page = await atFirstPair();
    const [{ pairings }] = await groupsAtStart();
    await page.locator(`[data-pairing="${pairings[0]?.id}"] .foot-button`).click();
    await page.locator('.card').getByRole('button', { name: 'Next' }).click();
    await expect
      .poll(() => page.url(), PATIENCE)
      .toContain(encodeURIComponent(pairings[1]?.id ?? ''));
    await page.locator('.card').getByRole('button', { name: 'Previous' }).click();
    await expect
      .poll(() => page.url(), PATIENCE)
      .toContain(encodeURIComponent(pairings[0]?.id ?? ''));
  });
});

/** Whether the card leaves all of the lit-up place visible. */
async function isBesideCard(page: Page): Promise<boolean> {
  const [place, map, card] = await Promise.all(
    ['path.selection[d^="M"]:not([d="M0 0"])', '.map', '.card'].map((selector) =>
      page.locator(selector).first().boundingBox(),
    ),
  );
  if (!place || !map || !card) return false;
  return place.x >= map.x && place.x + place.width <= card.x && place.y >= map.y;
}

async function titleOf(id: string): Promise<string> {
  const { features } = await fetchLayer<{ id: string; title: string }>('positions');
  return features.find(({ properties }) => properties.id === id)?.properties.title ?? '';
}

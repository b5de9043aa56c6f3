import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/model/route';
import { quotedPosition } from './dossier';
import { fetchLayer, PATIENCE, sharePage, useBrowser, visit } from './visit';

useBrowser();

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const at = sharePage(PHONE);

describe('on a phone', () => {
  it('map, time line and list are tabs of a sheet', async () => {
    const page = await at();
    expect(await page.locator('.panel').isVisible()).toBe(false);
    expect(await page.locator('.dock').isVisible()).toBe(false);
    await page.locator('.tab-bar').getByText('Time line').tap();
    await page.locator('.dock').waitFor();
    await page.locator('.tab-bar').getByText('List').tap();
    await page.locator('.position-list').waitFor();
    await page.locator('.tab-bar').getByText('Map').tap();
    await page.locator('.actor-strip').waitFor();
  });

  it('every screen is one tab away from the map, and the map from every screen', async () => {
    const page = await at();
    const tabs = page.locator('.tab-bar button');
    const ends = await tabs.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(ends.every(({ left, right }) => left >= 0 && right <= 390)).toBe(true);
    const screens = page.locator('.tab-bar [data-screen]');
    const names = await screens.evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-screen')),
    );
    expect(names).toEqual(['crossing', 'staircase', 'issues', 'changes']);
    for (const name of names) {
      await page.locator(`.tab-bar [data-screen=${name}]`).tap();
      await page.locator(`.page.is-${name}`).waitFor();
      await page.locator('.screen-tabs [data-screen=map]').tap();
      await page.locator('.tab-bar').waitFor();
    }
  });

  it('keeps each name at its place when the sheet changes the size of the map', async () => {
    // Sisian, so that a place is seen at every zoom.
    const page = await at('?map=9/39.53/46.03');
    for (const tab of ['List', 'Time line', 'Map']) {
      // The size changes while a zoom is animated, as when the page opens on a list.
      await page.evaluate((name) => {
        document.querySelector<HTMLElement>('.leaflet-control-zoom-in')?.click();
        const tabs = [...document.querySelectorAll<HTMLElement>('.tab-bar button')];
        const show = () => tabs.find(({ textContent }) => textContent === name)?.click();
        return new Promise<void>((shown) => {
          requestAnimationFrame(() => requestAnimationFrame(() => shown(show())));
        });
      }, tab);
      await expect.poll(() => page.evaluate(farthestName), PATIENCE).toBeLessThan(1.5);
    }
  });

  it('lists the events of the time line, with their days', async () => {
    const page = await at('?tab=time&date=2025-08-09');
    const events = page.locator('[data-event]');
    await events.first().waitFor();
    const boxes = await events.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(boxes.length).toBeGreaterThan(1);
    expect(new Set(boxes.map(({ left }) => left)).size).toBe(1);
    expect(await events.first().textContent()).toMatch(/^\d+ \w+ 20\d\d\D/);
  });

  it('nothing is wider than the screen', async () => {
    for (const tab of ['map', 'time', 'list']) {
      const page = await at(`?tab=${tab}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        390,
      );
    }
  });

  it('the caption says all it must in two lines', async () => {
    const caption = (await at()).locator('.caption');
    for (const part of ['Syunik', '6 Sept 2024', 'neutral names', 'data v', '© OpenStreetMap']) {
      await caption.getByText(part).filter({ visible: true }).first().waitFor();
    }
    const lines = await caption.evaluate((element) => {
      const { lineHeight, paddingBlockStart } = getComputedStyle(element);
      return (
        (element.clientHeight - 2 * Number.parseFloat(paddingBlockStart)) /
        Number.parseFloat(lineHeight)
      );
    });
    expect(Math.round(lines)).toBe(2);
  });

  it('switches an actor and draws up the layers', async () => {
    const page = await at();
    await page.locator('.actor-strip').getByRole('button', { name: 'Russia' }).tap();
    await expect.poll(() => page.url(), PATIENCE).toContain('russia');
    await page.locator('.actor-strip .foot-button').tap();
    await page.locator('[data-layer=routes]').waitFor();
  });

  it('shows a card over the foot of the map', async () => {
    const { id } = await quotedPosition();
    const page = await at(`?tab=list&feature=positions/${id}`);
    await page.locator('.card blockquote').first().waitFor();
    const box = await page.locator('.card').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(PHONE.viewport.height);
    await page.locator('.card .card-close').tap();
    await page.locator('.card').waitFor({ state: 'detached' });
  });

  it('shows the thing that a card is about above the card', async () => {
    const { features } = await fetchLayer<Route>('routes');
    const page = await visit(`?feature=routes/${features[0]?.properties.id}`, PHONE);
    const foot = async () => {
      const box = await page.locator('path.selection').first().boundingBox();
      return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0);
    };
    const card = await page.locator('.card').boundingBox();
    await expect.poll(foot, PATIENCE).toBeLessThan(card?.y ?? 0);
  });
});

/** How many pixels a place's name is from the nearest dot, at most; far if the map zooms or has no names. In the page. */
function farthestName(): number {
  if (document.querySelector('.leaflet-zoom-anim')) return Number.POSITIVE_INFINITY;
  const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one) => middle(one.getBoundingClientRect()));
  const dots = all('path.place');
  const distances = all('.place-name').map((name) =>
    Math.min(...dots.map(({ x, y }) => Math.hypot(x - name.x, y - name.y))),
  );
  return distances.length > 0 ? Math.max(...distances) : Number.POSITIVE_INFINITY;
}

import { describe, expect, inject, it } from 'vitest';
import { CROSSING, onStretch } from '../../src/model/crossing';
import { isHeldOn, type Position } from '../../src/model/position';
import type { RouteLine } from '../../src/model/route';
import { type ScenarioAnswer, verdictCounts } from '../../src/model/scenario';
import { START } from '../../src/state/view';
import { fetchLayer, PATIENCE, sharePage, showIn, useBrowser, visit } from './visit';

useBrowser();

const at = sharePage();

/** The claims and red lines of the parties that concern the stretch. */
async function bars(): Promise<Position[]> {
  const { features } = await fetchLayer<Position>('positions');
  const parties: readonly string[] = CROSSING.parties;
  return onStretch(features.map(({ properties }) => properties)).filter(({ actor }) =>
    parties.includes(actor),
  );
}

/** The server's verdicts on an arrangement on a day. */
async function judged(id: string, day: string): Promise<ScenarioAnswer> {
  const address = `/analysis/scenarios/${id}?datetime=${day}&depth=0`;
  const response = await fetch(`${inject('redlines')}${address}`, {
    headers: { Accept: 'application/json' },
  });
  return (await response.json()) as ScenarioAnswer;
}

describe('the crossing', () => {
  it('is what an address shows that says nothing, with the length of the route in its title', async () => {
    const page = await visit('?');
    const { features } = await fetchLayer<RouteLine>('routes');
    const route = features.find(({ properties }) => properties.id === CROSSING.route);
    const km = Math.round(route?.properties.lengthKm ?? 0);
    await page.getByRole('heading', { name: `meet on ${km} kilometres` }).waitFor();
    await page.locator('.arrangement-sides').nth(2).waitFor();
    await expect.poll(() => page.url(), PATIENCE).toContain('view=crossing');
    expect(await page.locator('[data-scenario]').count()).toBe(CROSSING.scenarios.length);
    // Each arrangement has the words of all parties, and none has more than another.
    expect(await page.locator('[data-side]').count()).toBe(9);
  });

  it('gives the server’s verdicts and kilometres of the date shown, and marks what came later', async () => {
    const page = await at('?view=crossing');
    const answer = await judged('tripp-2026', START.date);
    const arrangement = page.locator('[data-scenario=tripp-2026]');
    for (const actor of CROSSING.parties) {
      const counts = verdictCounts(answer.judgements.filter((one) => one.actor === actor));
      const shown = await arrangement
        .locator(`[data-side=${actor}] .arrangement-verdicts`)
        .textContent();
      expect(shown?.match(/\d+/g)?.map(Number).slice(0, counts.length)).toEqual(
        counts.map(({ count }) => count),
      );
      // Each count is seen, short, with the full words for the pointer.
      const chips = arrangement.locator(`[data-side=${actor}] [data-count]`);
      const seen = await chips.evaluateAll((all) =>
        all.map((one) => [
          one.getAttribute('data-count'),
          one.textContent?.trim(),
          one.getAttribute('title'),
        ]),
      );
      expect(seen.map(([verdict, text]) => [verdict, Number.parseInt(text ?? '', 10)])).toEqual(
        counts.map(({ verdict, count }) => [verdict, count]),
      );
      for (const [, text, title] of seen)
        expect(text?.length).toBeLessThanOrEqual(title?.length ?? 0);
    }
    await arrangement.getByText(`${answer.strip?.totalKm} km`).waitFor();
    const later = arrangement.locator('.arrangement-later');
    await later.waitFor();
    // What was proposed later is also judged by the latest positions, at the same place.
    const { lastEvidence } = await fetchLayer<Position>('positions');
    const latest = await judged('tripp-2026', lastEvidence ?? '');
    for (const { title } of latest.judgements.filter(({ verdict }) => verdict === 'breached')) {
      await later.getByRole('button', { name: title }).waitFor();
    }
    await showIn(page, '?view=crossing&date=2026-06-01');
    await expect.poll(() => arrangement.getAttribute('aria-busy'), PATIENCE).toBe('false');
    expect(await arrangement.locator('.arrangement-later').count()).toBe(0);
  });

  it('lists as many verdicts as its button says, each under its actor', async () => {
    const page = await at('?view=crossing');
    const { judgements } = await judged('tripp-2026', START.date);
    const details = page.locator('[data-scenario=tripp-2026] .arrangement-why');
    await details.getByText(`Why: ${judgements.length} claims`).click();
    expect(await details.locator('li').count()).toBe(judgements.length);
    for (const actor of new Set(judgements.map((one) => one.actor))) {
      const own = judgements.filter((one) => one.actor === actor);
      expect(await details.locator(`[data-judged=${actor}] li`).count()).toBe(own.length);
    }
    expect(await details.locator('[data-judged=us] h4').textContent()).toContain('United States');
  });

  it('has a bar for each claim and red line on the stretch, and says which are held', async () => {
    const page = await at('?view=crossing&date=2025-08-09');
    const all = await bars();
    await expect.poll(() => page.locator('.since-row').count(), PATIENCE).toBe(all.length);
    const held = all.filter((position) => isHeldOn(position, '2025-08-09'));
    await expect.poll(() => page.locator('.since-row.is-held').count(), PATIENCE).toBe(held.length);
  });

  it('is drawn of the ground’s own names, each inside its territory', async () => {
    const page = await at('?view=crossing');
    await page.locator('.crossing-name').first().waitFor();
    const names = page.locator('[data-scenario=tripp-2026] .crossing-name');
    expect(await names.allTextContents()).toEqual(
      expect.arrayContaining(['Armenia', 'Azerbaijan', 'Iran', 'Syunik', 'Nakhchivan(Azerbaijan)']),
    );
  });

  it('names at each arrow whose way it is and where it leads, clear of other names', async () => {
    const page = await at('?view=crossing');
    for (const id of CROSSING.scenarios) {
      const picture = page.locator(`[data-scenario="${id}"] .crossing-picture`);
      const names = picture.locator('.crossing-way-name');
      await names.nth(1).waitFor();
      expect(await names.allTextContents()).toEqual([
        'Azerbaijan’s route to Nakhchivan',
        'Iran’s route to Armenia',
      ]);
      expect(await picture.evaluate(namesOnNames), id).toEqual([]);
    }
  });

  it('opens a bar’s position beside the map, which moves to its place, and Back comes back', async () => {
    const page = await at('?view=crossing&map=6/36/53');
    const [first] = (await bars()).filter((position) => isHeldOn(position, START.date));
    await page.locator(`[data-position="${first?.id}"]`).click();
    await page
      .locator('.card')
      .getByRole('heading', { name: first?.title ?? '' })
      .waitFor();
    await expect.poll(() => page.url(), PATIENCE).not.toContain('map=6/');
    await page.goBack();
    await page.locator('.since-row').first().waitFor();
  });

  it('goes to another day by the keyboard, and to the latest', async () => {
    const page = await at('?view=crossing');
    await page.getByRole('slider').press('ArrowRight');
    await page.getByText('As of 7 September 2024').first().waitFor();
    // The browser's own way to write a date is seen only by somebody who types in it.
    const field = page.locator('.date-input input');
    const opacity = () => field.evaluate((element) => getComputedStyle(element).opacity);
    expect(await opacity()).toBe('0');
    await field.press('Shift');
    await expect.poll(opacity, PATIENCE).toBe('1');
    await page.getByRole('button', { name: 'Latest' }).click();
    const { lastEvidence } = await fetchLayer<Position>('positions');
    await expect.poll(() => page.url(), PATIENCE).toContain(`date=${lastEvidence}`);
  });

  it('says that an answer did not load, never that nothing was said, and brings it when asked', async () => {
    const address = '**/analysis/scenarios/**';
    const page = await visit('?view=crossing', {
      prepare: (blank) => blank.route(address, (route) => route.abort()),
    });
    const failed = page.locator('[data-scenario=tripp-2026] [data-failed=scenarios]');
    await failed.waitFor();
    expect(await page.locator('.arrangement-sides').count()).toBe(0);
    expect(await page.locator('body').textContent()).not.toContain('Nothing recorded');
    await page.unroute(address);
    await failed.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-scenario=tripp-2026] .arrangement-sides').waitFor();
  });

  it('is no wider than a phone', async () => {
    const page = await visit('?view=crossing', {
      viewport: { width: 390, height: 844 },
    });
    await page.locator('.since-row').first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await showIn(page, '?tab=list');
    await page.locator('.tab-bar').getByText('Crossing').click();
    await page.locator('.crossing').waitFor();
    // Title, lead and at least half of the picture are on the first screen of a phone, upright and on its side.
    for (const [width, height] of [
      [390, 844],
      [360, 640],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      const seen = await page.evaluate(() => {
        const foot = document.querySelector('.caption')?.getBoundingClientRect().top ?? 0;
        return ['.crossing-head h2', '.crossing-lead', '.crossing-picture'].map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return box ? (Math.min(box.bottom, foot) - box.top) / box.height : 0;
        });
      });
      expect(seen[0], `title at ${width} × ${height}`).toBe(1);
      expect(seen[1], `lead at ${width} × ${height}`).toBe(1);
      expect(seen[2], `picture at ${width} × ${height}`).toBeGreaterThan(0.5);
    }
  });
});

/** The names of ways that lie on another text of a picture, or outside of it. It runs in the browser. */
function namesOnNames(picture: SVGElement | HTMLElement): string[] {
  const boxOf = (node: Element) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  };
  const frame = picture.getBoundingClientRect();
  const texts = [...picture.querySelectorAll('text')].map(boxOf);
  return [...picture.querySelectorAll('.crossing-way-name')]
    .filter((name) => {
      const a = boxOf(name);
      const meets = (b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const isOutside = a.left < frame.left || a.right > frame.right || a.bottom > frame.bottom;
      return isOutside || texts.some(meets);
    })
    .map(({ textContent }) => textContent ?? '');
}

import { describe, expect, it } from 'vitest';
import { quotedPosition } from './dossier';
import { PATIENCE, sharePage, untilLoaded, useBrowser, visit } from './visit';

useBrowser();

const at = sharePage();

const focused = () => document.activeElement?.getAttribute('data-position') ?? '';

describe('with the keyboard alone', () => {
  it('a position is found in the list, opened with Enter, and left with Escape', async () => {
    const { id } = await quotedPosition();
    const page = await at('?tab=list');
    await page.locator(`[data-position="${id}"]`).waitFor();
    await page.locator('.list-filter').focus();
    for (let steps = 0; steps < 80 && (await page.evaluate(focused)) !== id; steps++) {
      await page.keyboard.press('Tab');
    }
    expect(await page.evaluate(focused)).toBe(id);
    await page.keyboard.press('Enter');
    await page.locator('.card h2').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className), PATIENCE)
      .toBe('card');
    await page.keyboard.press('Escape');
    await page.locator('.card').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(focused), PATIENCE).toBe(id);
  });

  it('the first Tab offers the way to the list', async () => {
    const page = await visit();
    await page.locator('.skip-link').waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
  });

  it('the card of the first visit is dismissed and does not come back', async () => {
    const page = await visit('', { isFirst: true });
    await page.getByRole('button', { name: 'Show the map' }).press('Enter');
    await page.locator('.welcome').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.masthead').waitFor();
    expect(await page.locator('.welcome').count()).toBe(0);
  });

  it('few Tabs lead from the start of the page to the time line, each to something with a name', async () => {
    const page = await visit();
    await untilLoaded(page);
    const stops: Stop[] = [];
    while (stops.length < 60 && !stops.at(-1)?.isSlider) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(stopOf));
    }
    expect(stops.filter(({ name, isVisible }) => !name || !isVisible)).toEqual([]);
    expect(stops.length).toBeLessThanOrEqual(MOST_STOPS);
  });

  it.each([
    ['iran\u2019s', "iran's"],
    ['\u0130RAN', 'IRAN'],
  ])('%s finds in the list what %s finds', async (one, other) => {
    const page = await at('?tab=list');
    const found = async (words: string) => {
      await page.locator('.list-filter').fill(words);
      return page.locator('[data-position]').count();
    };
    const expected = await found(other);
    expect(expected).toBeGreaterThan(0);
    expect(await found(one)).toBe(expected);
  });
});

/** The largest allowed number of Tabs from the page's start to the time line. */
const MOST_STOPS = 25;

/** The element that a Tab led to. */
interface Stop {
  name: string;
  isVisible: boolean;
  isSlider: boolean;
}

/** The focused element: its name, and whether it is visible. Runs in the page. */
function stopOf(): Stop {
  const at = document.activeElement as HTMLElement | null;
  const box = at?.getBoundingClientRect();
  const labels = [...((at as HTMLInputElement | null)?.labels ?? [])];
  const name = at?.getAttribute('aria-label') ?? labels[0]?.textContent ?? at?.textContent ?? '';
  return {
    name: name.trim().slice(0, 60),
    isVisible: (box?.width ?? 0) > 0 && (box?.height ?? 0) > 0,
    isSlider: at?.getAttribute('role') === 'slider',
  };
}

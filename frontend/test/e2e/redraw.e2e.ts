import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays, firstDay } from '../../src/model/date';
import type { Position } from '../../src/model/position';
import { fetchLayer, PATIENCE, sharePage, untilLoaded, useBrowser, visit } from './visit';

useBrowser();
const at = sharePage();

/** A view whose camera does not move when the dock grows. */
const VIEW = '?view=map&map=9/39.15/46.1&actors=iran,azerbaijan,armenia';

/** The days on which something of a position or of a route changes. */
async function changeDays(): Promise<Set<string>> {
  const { features } = await fetchLayer<Position>('positions');
  const positions = features.flatMap(({ properties: { validFrom, validTo, lastEvidence } }) => [
    firstDay(validFrom),
    ...(validTo ? [firstDay(validTo)] : []),
    addDays(firstDay(lastEvidence), 1),
  ]);
  const routes = (await fetchLayer<{ statusHistory: { from: string }[] }>('routes')).features;
  const statuses = routes.flatMap(({ properties }) => properties.statusHistory);
  return new Set([...positions, ...statuses.map(({ from }) => firstDay(from))]);
}

/** Counts what is added to the map from the start, by class. */
function countAdded(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const added: Record<string, number> = {};
    Object.assign(window, { added });
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        const [name = ''] = node instanceof SVGPathElement ? node.classList : [];
        if (name !== '') added[name] = (added[name] ?? 0) + 1;
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Marks every path of the map. The returned function counts the paths without a mark. */
async function markPaths(page: Page): Promise<(selector: string) => Promise<number>> {
  await page.evaluate(() => {
    for (const path of document.querySelectorAll('.map path')) path.setAttribute('data-old', '');
  });
  return (selector) => page.locator(`.map path${selector}:not([data-old])`).count();
}

describe('the map', () => {
  it('draws each route and each place once while it loads', async () => {
    const page = await visit(VIEW, { prepare: countAdded });
    await untilLoaded(page);
    await page.locator('.rule-marker').first().waitFor();
    const added = await page.evaluate(() => (window as unknown as { added: object }).added);
    const count = (selector: string) => page.locator(`.map path.${selector}`).count();
    expect(await count('place')).toBeGreaterThan(0);
    expect(added).toMatchObject({
      route: await count('route'),
      place: await count('place'),
    });
  });

  it('draws nothing anew on a day on which nothing changes', async () => {
    const days = await changeDays();
    const day = addDays('2023-12-01', 1 + [1, 2, 3, 4, 5].findIndex((n) => isQuiet(days, n)));
    const page = await at(`${VIEW}&date=${addDays(day, -1)}`);
    await page.evaluate(() => {
      const changes: string[] = [];
      Object.assign(window, { changes });
      const note = (records: MutationRecord[]) =>
        changes.push(...records.map(({ target }) => (target as Element).className.toString()));
      const map = document.querySelector('.map') as Element;
      const observer = new MutationObserver(note);
      observer.observe(map, { subtree: true, childList: true, attributes: true });
    });
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url(), PATIENCE).toContain(`date=${day}`);
    expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual(
      [],
    );
  });

  it('draws anew only what changes with a day', async () => {
    const { features } = await fetchLayer<Position>('positions');
    const begins = features
      .map(({ properties }) => properties)
      .filter(({ actor, kind }) => actor === 'iran' && kind === 'red-line')
      .map(({ validFrom }) => firstDay(validFrom))
      .filter((day) => day > '2022')
      .sort()[0];
    const page = await at(`${VIEW}&date=${addDays(begins ?? '', -1)}`);
    const unmarked = await markPaths(page);
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.map path.changed').first().waitFor({ state: 'attached' });
    expect(await unmarked('.land')).toBe(0);
    expect(await unmarked('.place')).toBe(0);
    const lines = await page.locator('.map path.position-line-core').count();
    expect(await unmarked('.position-line-core')).toBeLessThan(lines);
  });
});

/** Whether nothing changes on the day that is this many days after 1 December 2023. */
function isQuiet(days: Set<string>, after: number): boolean {
  return !days.has(addDays('2023-12-01', after));
}

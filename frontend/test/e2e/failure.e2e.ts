import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  everyView,
  faultOf,
  nameOf,
  prepareTour,
  type Reading,
  type Readings,
  readAll,
} from './failure-tour';
import { PATIENCE, useBrowser, visit } from './visit';

useBrowser();

describe('when the data does not come', () => {
  it('the page says so, and trying again brings it', async () => {
    const page = await visit('', {
      prepare: (blank) => blank.route('**/layers/*', (route) => route.abort()),
    });
    await page.getByRole('alert').getByText('did not load').first().waitFor();
    await page.unroute('**/layers/*');
    await page.locator('.map-notice').getByRole('button', { name: 'Try again' }).click();
    await page.locator('path.boundary-state').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.getByRole('alert').count(), PATIENCE).toBe(0);
  });

  it('a refusal is told with its status', async () => {
    const page = await visit('', {
      prepare: (blank) =>
        blank.route('**/layers/*', (route) => route.fulfill({ status: 503, body: '{}' })),
    });
    await page.getByRole('alert').getByText('status 503').waitFor();
  });

  it('an empty database is told apart from a failure', async () => {
    const body = '{"type":"FeatureCollection","features":[]}';
    const page = await visit('', {
      prepare: (blank) =>
        blank.route('**/layers/*', (route) =>
          route.fulfill({ body, contentType: 'application/geo+json' }),
        ),
    });
    await page.getByText('No dossier has been published yet').waitFor();
  });

  it('a frame whose code does not load says so, and trying again shows it', async () => {
    const code = /\/embed[^/]*\.(js|tsx)$/;
    const page = await visit('', {
      path: 'embed',
      prepare: (blank) => blank.route(code, (route) => route.abort()),
    });
    const failed = page.locator('[data-failed=parts]');
    await failed.waitFor();
    const whole = failed.getByRole('link', { name: 'Open the whole page' });
    expect(await whole.getAttribute('href')).toMatch(/^\.\/(\?|$)/);
    await page.unroute(code);
    await failed.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.page.is-embed').waitFor();
  });

  it('a frame without any code says so, with a link to the whole page', async () => {
    const page = await visit('', {
      path: 'embed',
      prepare: (blank) => blank.route(/\.(js|tsx)$/, (route) => route.abort()),
    });
    await page.getByText('the page’s code did not load').waitFor();
    await page.getByRole('link', { name: 'Open the whole page' }).waitFor();
  });
});

/** How many pages are open at once. */
const PAGES = 2;

/** Each file fails in every tenth view, and in the view that is the first to need it: all views take minutes. */
const EVERY = 10;

describe('each file that a view needs', () => {
  it('is named where it is missing, and comes again', { timeout: 300_000 }, async () => {
    const { screens, ofMap } = await everyView();
    const views = [...screens, ...ofMap];
    const pages = await Promise.all(
      Array.from({ length: PAGES }, () => visit(views[0], { prepare: prepareTour })),
    );
    // Apart, because a screen says more once the map has loaded. The screens twice, because the code of some may come
    // after they are read for the first time.
    const [ofScreens, besideMap] = await Promise.all(
      [[...screens, ...screens], ofMap].map((some, index) =>
        readAll(pages[index] as Page, some, null),
      ),
    );
    const whole = {
      byView: new Map([...(ofScreens?.byView ?? []), ...(besideMap?.byView ?? [])]),
      asked: new Map([...(besideMap?.asked ?? []), ...(ofScreens?.asked ?? [])]),
    };
    expect(whole.asked.size).toBeGreaterThan(20);
    expect(await faultsOfEach(whole, pages, views, EVERY)).toEqual([]);
  });

  it('every third is named in a frame, too', { timeout: 120_000 }, async () => {
    // The crossing first: it says how many statements there are once the map has loaded them.
    const views = ['?view=crossing', '?view=map'];
    const pages = await Promise.all(
      Array.from({ length: PAGES }, () => visit(views[0], { path: 'embed', prepare: prepareTour })),
    );
    const whole = await readAll(pages[0] as Page, views, null);
    expect(whole.asked.size).toBeGreaterThan(10);
    expect(await faultsOfEach(every(3, whole), pages, views, 2)).toEqual([]);
  });
});

/** The same readings, with one of so many files: a frame runs the page's own code, and is loaded anew for each file. */
function every(count: number, { byView, asked }: Readings): Readings {
  const some = [...asked].sort().filter((_file, index) => index % count === 0);
  return { byView, asked: new Map(some) };
}

/** What is wrong without each file, in every so many of the views and in the view that is the first to need it. */
async function faultsOfEach(
  whole: Readings,
  pages: Page[],
  views: string[],
  step: number,
): Promise<string[]> {
  const files = [...whole.asked.keys()].sort().entries();
  const faults: string[] = [];
  const work = async (page: Page) => {
    for (const [turn, file] of files) {
      const isVisited = (view: string, index: number) =>
        index % step === turn % step || whole.asked.get(file) === view;
      faults.push(...(await faultsWithout(file, page, views.filter(isVisited), whole)));
    }
  };
  await Promise.all(pages.map(work));
  return faults.sort();
}

/** What is wrong in the views of a page to which a file does not come. */
async function faultsWithout(
  file: string,
  page: Page,
  views: string[],
  whole: Readings,
): Promise<string[]> {
  const name = nameOf(file);
  const { byView } = await readAll(page, views, file);
  const faultsIn = (readings: Map<string, Reading>) =>
    [...whole.byView].flatMap(([view, expected]) => {
      if (!views.includes(view.replace('&as=text', ''))) return [];
      const found = readings.get(view);
      const fault = found ? faultOf(found, expected, name) : 'has no text twin';
      return fault ? [{ view, fault: `${view} without ${file} ${fault}` }] : [];
    });
  // What a view draws last may come after it was read: a faulty view is read once more.
  for (const { view } of faultsIn(byView)) {
    const again = await page.evaluate((query) => window.tour.read(query), view);
    for (const [query, reading] of again) byView.set(query, reading);
  }
  const faults = faultsIn(byView).map(({ fault }) => fault);
  const lacking = [...byView].find(([, { failed }]) => failed.includes(name))?.[0];
  if (lacking === undefined) return [...faults, `${file} is named nowhere`];
  const left = await page.evaluate((view) => window.tour.askAgainIn(view), lacking);
  return left.length > 0 ? [...faults, `${file} did not come again in ${lacking}`] : faults;
}

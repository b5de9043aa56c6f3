import { describe, expect, it } from 'vitest';
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
    expect(await page.getByRole('alert').count()).toBe(0);
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
});

/** Every file of the page, each with a view that needs it. */
const FILES: [string, string, string][] = [
  ...['boundaries', 'waters', 'places', 'routes', 'actors', 'issues', 'statements'].map(
    (id): [string, string, string] => [id, '', `**/layers/${id}.geojson*`],
  ),
  ['positions', '?layers=red-lines,claims,positions', '**/layers/positions.geojson*'],
  ...['collisions', 'accords', 'relations', 'agreements', 'disagreements', 'assertions'].map(
    (id): [string, string, string] => [id, `?tab=list&list=${id}`, `**/layers/${id}.geojson*`],
  ),
  ['statements', '?tab=list&list=statements', '**/layers/statements.geojson*'],
  ['collisionCounts', '', '**/analysis/timeline*'],
  ['catalogue', '', '**/ogc/collections?f=json*'],
  ['routes', '?feature=routes/meghri-rail', '**/ogc/collections/routes/items*'],
];

/** Texts that may appear only for loaded data. */
const ABSENCE =
  /On this date no |None recorded|No statement or event|No relation between|No position of the actors/;

describe('a file that does not come', () => {
  it.each(FILES)(
    '%s is named where it is missing in “%s”, and comes when asked for again',
    async (id, query, address) => {
      const page = await visit(query, {
        prepare: (blank) => blank.route(address, (r) => r.abort()),
      });
      const notice = page.locator(`[data-failed=${id}]`).filter({ visible: true }).first();
      await notice.waitFor();
      const source = ['red-lines', 'claims'].includes(id) ? 'positions' : id;
      const count = page.locator(`[data-layer=${source}] .row-count`);
      if (!query.includes('feature=') && (await count.count()) > 0)
        expect(await count.first().textContent()).toBe('');
      expect(await page.locator('body').textContent()).not.toMatch(ABSENCE);
      expect(await page.getByText('Loading positions').count()).toBe(0);
      await page.unroute(address);
      await notice.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => page.locator(`[data-failed=${id}]`).count(), PATIENCE).toBe(0);
    },
  );
});
